import { setTimeout } from "node:timers/promises";
import { BoundedClient } from "./bounded-client";
import type { ListeningStatus, NotificationListener } from "./client";
import { failureOf } from "./failures";

/** Interval and timeout of pings, together below two seconds. */
const PING_EVERY_MS = 800;
const PING_TIMEOUT_MS = 1_000;
const RETRY_MS = 250;

/** Time for a new connection to start listening. */
const CONNECT_TIMEOUT_MS = 2_000;

/** Timeouts count in steps: a blocked event loop costs one step and is not taken for a timeout. */
const STEP_MS = 50;

/** Time for the connection to close cleanly. */
const CLOSE_TIMEOUT_MS = 1_000;

/**
 * Listens on a PostgreSQL channel (NOTIFY) over a dedicated connection that is replaced whenever it
 * is lost.
 *
 * @param onReachability receives whether the server is unreachable, after each connection attempt.
 * @returns a function that stops, once the first connection listens.
 */
export async function listenPostgres(
  url: string,
  channel: string,
  listener: NotificationListener,
  onReachability: (isUnreachable: boolean) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: BoundedClient | undefined;
  const listen = async () => {
    const connection = new BoundedClient({ connectionString: url, keepAlive: true });
    connection.on("notification", ({ payload }) => listener.onNotification(payload ?? ""));
    try {
      await withTimeout(
        connection.connect().then(() => connection.query(`listen "${channel}"`)),
        CONNECT_TIMEOUT_MS,
      );
    } catch (error) {
      connection.destroy();
      throw error;
    }
    if (stopped) return connection.destroy();
    client = connection;
    onReachability(false);
    listener.onStatus("listening");
  };
  await listen();
  const keepListening = async () => {
    while (!stopped) {
      try {
        if (!client) await listen();
        await setTimeout(PING_EVERY_MS);
        if (client && !stopped) await withTimeout(client.query("select 1"), PING_TIMEOUT_MS);
      } catch (error) {
        if (stopped) return;
        // Only a new connection attempt shows that the server is unreachable.
        const status = client ? "unreachable" : statusAfterFailure(error);
        if (!client) onReachability(status === "unreachable");
        listener.onStatus(status);
        client?.destroy();
        client = undefined;
        await setTimeout(RETRY_MS);
      }
    }
  };
  const running = keepListening();

  return async () => {
    stopped = true;
    // A rejection means that the connection is already lost.
    const closed = Promise.all([running, client?.end()]).catch(() => {});
    await Promise.race([closed, setTimeout(CLOSE_TIMEOUT_MS)]);
    client?.destroy();
  };
}

/**
 * Returns the status after a failed connection attempt. A server at its connection limit responds.
 */
function statusAfterFailure(error: unknown): ListeningStatus {
  const isFull = error instanceof Error && "code" in error && error.code === "53300";

  return failureOf(error) === "unavailable" && !isFull ? "unreachable" : "disconnected";
}

async function withTimeout<T>(response: Promise<T>, ms: number): Promise<T> {
  const settled = new AbortController();
  try {
    return await Promise.race([response, rejectAfter(ms, settled.signal)]);
  } finally {
    settled.abort();
  }
}

async function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  for (let elapsed = 0; elapsed < ms; elapsed += STEP_MS) await setTimeout(STEP_MS, undefined, { signal });
  throw Object.assign(new Error("The connection does not respond."), { code: "ETIMEDOUT" });
}

import { setTimeout } from "node:timers/promises";
import { BoundedClient } from "./bounded-client";
import type { Hearing, Listener } from "./client";
import { failureOf } from "./failures";

/** How often the connection is asked whether it is alive, and how long it may take to say so: together less than two seconds. */
const BEAT_MS = 800;
const ANSWER_MS = 1_000;
const RETRY_MS = 250;

/** How long a new connection may take until it listens. */
const LISTEN_MS = 2_000;

/** Time is counted in pieces: while this process has no time one of them passes, not all, and that is not taken for the server's silence. */
const PIECE_MS = 50;

/** How long the connection is given to take its leave. */
const CLOSE_MS = 1_000;

/**
 * Listen on a channel of a PostgreSQL server (NOTIFY), over a connection of its own that is made anew whenever it is lost.
 *
 * @param noteAway told whether the server answers at all, whenever a new connection has tried that.
 * @returns how to stop, once it listens for the first time.
 */
export async function hearPostgres(
  url: string,
  channel: string,
  listener: Listener,
  noteAway: (away: boolean) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: BoundedClient | undefined;
  const listen = async () => {
    const fresh = new BoundedClient({ connectionString: url, keepAlive: true });
    fresh.on("notification", ({ payload }) => listener.heard(payload ?? ""));
    try {
      await inTime(
        fresh.connect().then(() => fresh.query(`listen "${channel}"`)),
        LISTEN_MS,
      );
    } catch (error) {
      fresh.destroy();
      throw error;
    }
    if (stopped) return fresh.destroy();
    client = fresh;
    noteAway(false);
    listener.hearing("hears");
  };
  await listen();
  const beat = async () => {
    while (!stopped) {
      try {
        if (!client) await listen();
        await setTimeout(BEAT_MS);
        if (client && !stopped) await inTime(client.query("select 1"), ANSWER_MS);
      } catch (error) {
        if (stopped) return;
        // One connection may be lost while others are answered: only a new one tells.
        const status = client ? "away" : whyDeaf(error);
        if (!client) noteAway(status === "away");
        listener.hearing(status);
        client?.destroy();
        client = undefined;
        await setTimeout(RETRY_MS);
      }
    }
  };
  const beating = beat();

  return async () => {
    stopped = true;
    const left = Promise.all([beating, client?.end()]).catch(() => {}); // it is gone already
    await Promise.race([left, setTimeout(CLOSE_MS)]);
    client?.destroy();
  };
}

/** What a new connection failed by. A server that has no room for one more is there, and answers those that it has. */
function whyDeaf(error: unknown): Hearing {
  const isFull = error instanceof Error && "code" in error && error.code === "53300";

  return failureOf(error) === "unavailable" && !isFull ? "away" : "deaf";
}

async function inTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  const answered = new AbortController();
  try {
    return await Promise.race([answer, silence(ms, answered.signal)]);
  } finally {
    answered.abort();
  }
}

async function silence(ms: number, signal: AbortSignal): Promise<never> {
  for (let piece = 0; piece < ms; piece += PIECE_MS) await setTimeout(PIECE_MS, undefined, { signal });
  throw Object.assign(new Error("The connection does not answer."), { code: "ETIMEDOUT" });
}

import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import type { Listener } from "./client";

/** How often the connection is asked whether it is alive, and how long it may take to say so: together less than two seconds. */
const BEAT_MS = 800;
const ANSWER_MS = 1_000;
const RETRY_MS = 250;

/**
 * Listen on a channel of a PostgreSQL server (NOTIFY), over a connection of its own that is made anew whenever it is lost.
 *
 * @returns how to stop, once it listens for the first time.
 */
export async function hearPostgres(url: string, channel: string, listener: Listener): Promise<() => Promise<void>> {
  let stopped = false;
  let client: Client | undefined;
  const listen = async () => {
    const fresh = new Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
    fresh.on("error", () => {}); // noticed by the next beat
    fresh.on("notification", ({ payload }) => listener.heard(payload ?? ""));
    await fresh.connect();
    await fresh.query(`listen "${channel}"`);
    client = fresh;
    listener.hearing(true);
  };
  await listen();
  const beat = async () => {
    while (!stopped) {
      try {
        if (!client) await listen();
        await setTimeout(BEAT_MS);
        if (client && !stopped && !(await isAlive(client))) throw new Error("The connection does not answer.");
      } catch {
        listener.hearing(false);
        const lost = client;
        client = undefined;
        void lost?.end().catch(() => {}); // it is gone already, and may never say so
        await setTimeout(RETRY_MS);
      }
    }
  };
  const beating = beat();

  return async () => {
    stopped = true;
    await beating;
    await client?.end().catch(() => {}); // it is gone already
  };
}

async function isAlive(client: Client): Promise<boolean> {
  const answered = client.query("select 1").then(
    () => true,
    () => false,
  );
  // Where it was this process that had no time, the answer lies ready: it is read before the connection is given up.
  const late = setTimeout(ANSWER_MS).then(() => setTimeout(50, false));

  return Promise.race([answered, late]);
}

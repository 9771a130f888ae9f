import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, type TestContext, test } from "vitest";
import { BoundedPool } from "@/db/bounded-pool";
import type { ListeningStatus, OpenDatabase } from "@/db/client";
import { failureOf } from "@/db/failures";
import { openPostgres } from "@/db/postgres";
import { type SilentProxy, silentProxy } from "../support/silent-proxy";

/* Each test waits for seconds, so all run at the same time, each through a proxy of its own. */
const name = `silence_${process.pid}`;

beforeAll(() => onServer(`create database ${name} template portal_template`));
afterAll(() => onServer(`drop database ${name} with (force)`));

type Finish = Pick<TestContext, "onTestFinished">;

/** Starts a proxy in front of the database, which closes after the test. */
async function startProxy({ onTestFinished }: Finish): Promise<SilentProxy & { url: string }> {
  const server = new URL(inject("postgresUrl"));
  const proxy = await silentProxy({ host: server.hostname, port: Number(server.port) });
  onTestFinished(proxy.close);
  server.pathname = `/${name}`;
  server.port = String(proxy.port);

  return { ...proxy, url: server.href };
}

async function onServer(statement: string): Promise<void> {
  const admin = new Client(inject("postgresUrl"));
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable("nothing was thrown"),
    (error) => error,
  );
}

async function measureSeconds(operation: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await operation();

  return (performance.now() - start) / 1_000;
}

/** Creates a pool without a notification connection, as commands have. */
async function openPool(context: Finish, options: { max?: number; statementMs?: number }) {
  const proxy = await startProxy(context);
  const failures: unknown[] = [];
  const pool = new BoundedPool(proxy.url, { onFailure: (error) => failures.push(failureOf(error)) }, options);
  context.onTestFinished(async () => {
    proxy.resume();
    await pool.close();
  });

  return { proxy, failures, db: drizzle(pool) };
}

async function backend(db: { execute: OpenDatabase["db"]["execute"] }): Promise<unknown> {
  const [row] = ((await db.execute(sql`select pg_backend_pid() as pid`)) as unknown as { rows: { pid: number }[] })
    .rows;

  return row?.pid;
}

describe.concurrent("a statement", () => {
  test("that takes too long is cancelled by the server, and its connection stays usable", async (context) => {
    const { db, failures } = await openPool(context, { max: 1, statementMs: 200 });
    expect(failureOf(await thrownBy(db.execute(sql`select pg_sleep(10)`)))).toBe("unavailable");
    expect(failures).toContain("unavailable");
    const before = await backend(db as never);
    const within = await thrownBy(db.transaction((tx) => tx.execute(sql`select pg_sleep(10)`)));
    expect(failureOf(within)).toBe("unavailable");
    expect(await backend(db as never)).toBe(before);
  });

  test("on an unresponsive connection times out, and that connection is not reused", async (context) => {
    const { proxy, db } = await openPool(context, { max: 1, statementMs: 100 });
    const before = await backend(db as never);
    const start = db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      proxy.silence();
      await tx.execute(sql`select 2`);
    });
    expect(failureOf(await thrownBy(start))).toBe("unavailable");
    proxy.resume();
    const after = await backend(db as never);
    expect(after).not.toBe(before);
  });
});

describe.concurrent("a connection", () => {
  test("times out if the server does not respond", async (context) => {
    const { proxy, db } = await openPool(context, { max: 2 });
    proxy.silence();
    const waited = await measureSeconds(() =>
      Promise.all(Array.from({ length: 5 }, async () => failureOf(await thrownBy(db.execute(sql`select 1`))))),
    );
    expect(waited).toBeLessThan(6);
  });

  test("that the server ends within a transaction fails the transaction and not the process", async (context) => {
    const { db, failures } = await openPool(context, { max: 1 });
    const ended = db.transaction(async (tx) => {
      await onServer(`select pg_terminate_backend(${await backend(tx as never)})`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.execute(sql`select 1`);
    });
    expect(failureOf(await thrownBy(ended))).toBe("unavailable");
    expect(failures).toContain("unavailable");
    expect(await backend(db as never)).toBeTypeOf("number");
  });
});

describe.concurrent("a portal with a notification connection", () => {
  async function opened(context: Finish): Promise<{
    proxy: SilentProxy;
    database: OpenDatabase;
    statuses: ListeningStatus[];
    waitForStatus: (status: ListeningStatus) => Promise<void>;
  }> {
    const proxy = await startProxy(context);
    const database = await openPostgres(proxy.url);
    const statuses: ListeningStatus[] = [];
    const stop = await database.listen("changes", {
      onNotification: () => {},
      onStatus: (status) => statuses.push(status),
    });
    context.onTestFinished(async () => {
      proxy.resume();
      await stop();
      await database.close();
    });
    const waitForStatus = async (status: ListeningStatus) => {
      while (statuses.at(-1) !== status) await new Promise((resolve) => setTimeout(resolve, 20));
    };

    return { proxy, database, statuses, waitForStatus };
  }

  test("detects an unresponsive server within seconds: pending queries fail then, later ones at once", async (context) => {
    const { proxy, database, waitForStatus } = await opened(context);
    const { db, upkeep } = database;
    await db.execute(sql`select 1`);
    expect(database.isListening()).toBe(true);
    proxy.silence();
    const waiting = [
      db.execute(sql`select 1`),
      upkeep.execute(sql`select 1`),
      db.transaction((tx) => tx.execute(sql`select 1`)),
    ].map((elapsed) => thrownBy(elapsed).then(failureOf));
    const waited = await measureSeconds(async () =>
      expect(await Promise.all(waiting)).toEqual(["unavailable", "unavailable", "unavailable"]),
    );
    expect(waited).toBeLessThan(10);
    await waitForStatus("unreachable");
    expect(database.isListening()).toBe(false);
    const elapsed = await measureSeconds(() =>
      Promise.all(Array.from({ length: 50 }, () => thrownBy(db.execute(sql`select 1`)))),
    );
    expect(elapsed).toBeLessThan(1);
  });

  test("recovers with the server, and receives notifications again", async (context) => {
    const { proxy, database, statuses, waitForStatus } = await opened(context);
    proxy.silence();
    await waitForStatus("unreachable");
    await thrownBy(database.db.execute(sql`select 1`));
    proxy.resume();
    await waitForStatus("listening");
    expect(await backend(database.db as never)).toBeTypeOf("number");
    expect(statuses.filter((status) => status === "listening")).toHaveLength(2);
  });

  test("closes within seconds even if the server no longer responds", async (context) => {
    const proxy = await startProxy(context);
    const database = await openPostgres(proxy.url);
    const stop = await database.listen("changes", { onNotification: () => {}, onStatus: () => {} });
    await Promise.all([1, 2, 3].map(() => database.db.execute(sql`select pg_sleep(0.05)`)));
    proxy.silence();
    const hanging = thrownBy(database.db.transaction((tx) => tx.execute(sql`select 1`)));
    expect(
      await measureSeconds(async () => {
        await stop();
        await database.close();
      }),
    ).toBeLessThan(8);
    await hanging;
  });
});

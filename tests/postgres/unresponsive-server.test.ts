import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { BoundedPool } from "@/db/bounded-pool";
import type { ListeningStatus, OpenDatabase } from "@/db/client";
import { failureOf } from "@/db/failures";
import { openPostgres } from "@/db/postgres";
import { type SilentProxy, silentProxy } from "../support/silent-proxy";

const name = `silence_${process.pid}`;
let proxy: SilentProxy;
let url: string;

beforeAll(async () => {
  await onServer(`create database ${name} template portal_template`);
  const server = new URL(inject("postgresUrl"));
  proxy = await silentProxy({ host: server.hostname, port: Number(server.port) });
  server.pathname = `/${name}`;
  server.port = String(proxy.port);
  url = server.href;
});
afterEach(() => proxy.resume());
afterAll(async () => {
  await proxy.close();
  await onServer(`drop database ${name} with (force)`);
});

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
function poolOf(options: { max?: number; statementMs?: number }) {
  const failures: unknown[] = [];
  const pool = new BoundedPool(url, { onFailure: (error) => failures.push(failureOf(error)) }, options);
  onTestFinished(() => pool.close());

  return { pool, failures, db: drizzle(pool) };
}

async function backend(db: { execute: OpenDatabase["db"]["execute"] }): Promise<unknown> {
  const [row] = ((await db.execute(sql`select pg_backend_pid() as pid`)) as unknown as { rows: { pid: number }[] })
    .rows;

  return row?.pid;
}

describe("a statement", () => {
  test("that takes too long is cancelled by the server, and its connection stays usable", async () => {
    const { db, failures } = poolOf({ max: 1, statementMs: 200 });
    expect(failureOf(await thrownBy(db.execute(sql`select pg_sleep(10)`)))).toBe("unavailable");
    expect(failures).toContain("unavailable");
    const before = await backend(db as never);
    const within = await thrownBy(db.transaction((tx) => tx.execute(sql`select pg_sleep(10)`)));
    expect(failureOf(within)).toBe("unavailable");
    expect(await backend(db as never)).toBe(before);
  });

  test("on an unresponsive connection times out, and that connection is not reused", async () => {
    const { db } = poolOf({ max: 1, statementMs: 100 });
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

describe("a connection", () => {
  test("times out if the server does not respond", async () => {
    const { db } = poolOf({ max: 2 });
    proxy.silence();
    const waited = await measureSeconds(() =>
      Promise.all(Array.from({ length: 5 }, async () => failureOf(await thrownBy(db.execute(sql`select 1`))))),
    );
    expect(waited).toBeLessThan(6);
  });

  test("that the server ends within a transaction fails the transaction and not the process", async () => {
    const { db, failures } = poolOf({ max: 1 });
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

describe("a portal with a notification connection", () => {
  async function opened(): Promise<{
    database: OpenDatabase;
    statuses: ListeningStatus[];
    waitForStatus: (status: ListeningStatus) => Promise<void>;
  }> {
    const database = await openPostgres(url);
    const statuses: ListeningStatus[] = [];
    const stop = await database.listen("changes", {
      onNotification: () => {},
      onStatus: (status) => statuses.push(status),
    });
    onTestFinished(async () => {
      await stop();
      await database.close();
    });
    const waitForStatus = async (status: ListeningStatus) => {
      while (statuses.at(-1) !== status) await new Promise((resolve) => setTimeout(resolve, 20));
    };

    return { database, statuses, waitForStatus };
  }

  test("detects an unresponsive server within seconds: pending queries fail then, later ones at once", async () => {
    const { database, waitForStatus } = await opened();
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

  test("recovers with the server, and receives notifications again", async () => {
    const { database, statuses, waitForStatus } = await opened();
    proxy.silence();
    await waitForStatus("unreachable");
    await thrownBy(database.db.execute(sql`select 1`));
    proxy.resume();
    await waitForStatus("listening");
    expect(await backend(database.db as never)).toBeTypeOf("number");
    expect(statuses.filter((status) => status === "listening")).toHaveLength(2);
  });

  test("closes within seconds even if the server no longer responds", async () => {
    const database = await openPostgres(url);
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

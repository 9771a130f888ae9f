import { createServer } from "node:net";
import { sql } from "drizzle-orm";
import { Pool } from "pg";
import { describe, expect, test } from "vitest";
import { failureOf } from "@/db/failures";
import { testDatabase } from "../support/database";
import { freePort } from "../support/postgres-server";

const database = testDatabase();

async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable("nothing failed"),
    (error) => error,
  );
}

describe("the error of a query, wrapped by drizzle", () => {
  test.each([
    ["08006", "unavailable"],
    ["53300", "unavailable"],
    ["57014", "unavailable"],
    ["57P01", "unavailable"],
    ["57P02", "unavailable"],
    ["57P03", "unavailable"],
    ["53100", "no-space"],
    ["23505", undefined],
    ["40001", undefined],
    ["57000", undefined],
  ])("%s: %s", async (state, failure) => {
    const raised = sql.raw(`do $$ begin raise exception 'said' using errcode = '${state}'; end $$`);
    expect(failureOf(await thrownBy(database.db.execute(raised)))).toBe(failure);
    expect(failureOf(await thrownBy(database.db.transaction((tx) => tx.execute(raised))))).toBe(failure);
  });

  test("an invalid query, or a typed text about a disk, is no failure of the database", async () => {
    expect(failureOf(await thrownBy(database.db.execute(sql`select * from no_such_table`)))).toBeUndefined();
    const typed = database.db.execute(sql`select ${"No space left on device"}::integer`);
    expect(failureOf(await thrownBy(typed))).toBeUndefined();
    expect(failureOf(new Error("Refused."))).toBeUndefined();
    expect(failureOf("Connection terminated")).toBeUndefined();
    expect(failureOf(undefined)).toBeUndefined();
  });
});

describe("a connection", () => {
  test("that is refused is an unavailable database", async () => {
    const pool = new Pool({ host: "127.0.0.1", port: await freePort() });
    expect(failureOf(await thrownBy(pool.query("select 1")))).toBe("unavailable");
    await pool.end();
  });

  test("that is cut or never responds is one too, and so is a full pool", async () => {
    const unresponsive = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => unresponsive.once("listening", resolve));
    const address = unresponsive.address();
    const port = address && typeof address === "object" ? address.port : 0;
    const pool = new Pool({ host: "127.0.0.1", port, max: 1, connectionTimeoutMillis: 200 });
    const [first, second] = await Promise.all([thrownBy(pool.query("select 1")), thrownBy(pool.query("select 1"))]);
    expect(failureOf(first)).toBe("unavailable");
    expect(failureOf(second)).toBe("unavailable");
    unresponsive.on("connection", (socket) => socket.destroy());
    expect(failureOf(await thrownBy(pool.query("select 1")))).toBe("unavailable");
    await pool.end();
    unresponsive.close();
  });
});

describe("a full disk", () => {
  test.each(["ENOSPC", "EDQUOT"])("%s is found in the causes of an error", (code) => {
    const disk = Object.assign(new Error(`${code}: write`), { code });
    expect(failureOf(new Error("Not saved.", { cause: new Error("Nor that.", { cause: disk }) }))).toBe("no-space");
  });

  test("is recognized in the message of PGlite's file system", () => {
    expect(failureOf(new Error('could not write to file "base/5/1": No space left on device'))).toBe("no-space");
  });

  test("a cycle of causes ends the search", () => {
    const error = new Error("one");
    error.cause = new Error("other", { cause: error });
    expect(failureOf(error)).toBeUndefined();
  });
});

import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { failureOf } from "@/db/failures";
import { openPglite } from "@/db/pglite";
import { guardStorageSpace } from "@/db/pglite-storage-space";
import { openPostgres } from "@/db/postgres";
import { bodies } from "@/db/schema";
import { RESERVED_BYTES } from "@/db/storage-space";
import { blankPglite } from "../support/database";
import { migratedDirectory } from "../support/migrated-directory";
import { startPostgres } from "../support/postgres-server";
import { type SmallDisk, smallDisk } from "../support/small-disk";

/* Mounts disks as root: see tests/support/small-disk.ts. */
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanups.splice(0).reverse()) await undo();
});

const body = (key: string) => ({ key, symbolSeries: key, organNames: { en: "Conference" }, names: { en: key } });
const write = ({ db }: OpenDatabase, key: string) =>
  db
    .insert(bodies)
    .values(body(key))
    .then(
      () => "written",
      (error) => failureOf(error) ?? error,
    );
const count = ({ db }: OpenDatabase) => db.$count(bodies);

describe.each<[string, (disk: SmallDisk) => Promise<OpenDatabase>]>([
  [
    "the embedded database",
    async (disk) => {
      await migratedDirectory(disk.directory);
      return openPglite(disk.directory);
    },
  ],
  [
    "PostgreSQL",
    async (disk) => {
      const server = await startPostgres(disk.directory);
      cleanups.push(server.stop);
      return openPostgres(server.url);
    },
  ],
])("%s, on a disk that becomes full", (_, open) => {
  test("reports it before the last byte, still reads, and writes again once there is space", async () => {
    const disk = smallDisk(300);
    cleanups.push(disk.remove);
    const opened = await open(disk);
    cleanups.push(opened.close);
    expect([await opened.hasStorageSpace(), await write(opened, "before")]).toEqual([true, "written"]);

    disk.fill(RESERVED_BYTES / 2);
    // The embedded database checks its disk each time; a server is checked now and then, and after a
    // failed write.
    if (opened.kind === "pglite") expect(await opened.hasStorageSpace()).toBe(false);
    disk.fill();
    await expect.poll(() => fillUp(opened), { timeout: 10_000 }).toBe("no-space");
    expect(await opened.hasStorageSpace()).toBe(false);
    const rowCount = await count(opened);
    expect(rowCount).toBeGreaterThan(0);
    // However long it lasts, and whatever is tried.
    for (let each = 0; each < 50; each++) await fillUp(opened);
    expect(await count(opened)).toBe(rowCount);

    disk.clear();
    await expect.poll(() => opened.hasStorageSpace(), { timeout: 5_000 }).toBe(true);
    await expect.poll(() => write(opened, "after"), { timeout: 5_000 }).toBe("written");
    expect(await count(opened)).toBe(rowCount + 1);
  }, 60_000);
});

/** Writes more than fits into the free space of its files, and rolls back. */
async function fillUp({ db }: OpenDatabase) {
  return db
    .transaction(async (tx) => {
      await tx.execute(
        sql`create table filled as select repeat(md5(random()::text), 200) from generate_series(1, 2000)`,
      );
      throw new Error("There is room.");
    })
    .catch((error) => failureOf(error));
}

describe("the embedded database, where another program has filled the disk", () => {
  test("is closed before it hangs, and is intact when it is opened again", async () => {
    const disk = smallDisk(150);
    cleanups.push(disk.remove);
    const directory = join(disk.directory, "pglite");
    const first = await blankPglite(directory);
    await first.exec("create table kept (number integer); insert into kept select generate_series(1, 1000)");
    const lost = new Promise<Error>((resolve) => {
      // No reserved space prevents it.
      void guardStorageSpace(first, directory, { reservedBytes: 0, onLost: resolve });
    });
    disk.fill();
    const log = async () => {
      while (true)
        await first.query("select pg_logical_emit_message(false, 'x', $1)", [randomBytes(20_000).toString("hex")]);
    };
    const panicked = await Promise.all([lost, log().catch((error: Error) => error)]);
    expect(panicked.map((error) => failureOf(error))).toEqual(["no-space", "no-space"]);
    // It is not closed: that would never end.
    disk.clear();
    const second = await PGlite.create(directory);
    expect((await second.query("select count(*)::integer as kept from kept")).rows).toEqual([{ kept: 1_000 }]);
    await second.close();
  }, 60_000);
});

import { randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { and, asc, eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { lockBytes } from "@/app/_domain/files/lock-bytes";
import { countDamagedFiles } from "@/app/_domain/files/queries";
import { checkFiles } from "@/app/_domain/upkeep/check-files";
import { compareStore } from "@/app/_domain/upkeep/compare-store";
import { sweepStore } from "@/app/_domain/upkeep/sweep-store";
import { startFileUpkeep } from "@/app/_platform/jobs/file-upkeep";
import { auditEvents, files } from "@/db/schema";
import { bytesOf, directory, issue, store, withFiles } from "../documents/meeting";
import { createMeetings, createSubmission } from "../legislation/meeting";
import { testDatabase } from "../support/database";
import { delegate, NOW } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { storeBytes } from "../support/store-bytes";

const database = testDatabase();
const SYSTEM = { kind: "system", name: "upkeep" } as const;
const HOUR = 3_600_000;
const later = (hours: number) => withFiles(database.db, SYSTEM, new Date(NOW.getTime() + hours * HOUR));
let number = 10;

/** Issues a document and returns its file's row. */
async function issueText(content: string) {
  const symbol = `TEST/COP/WG9/2023/${number++}`;
  await issue(database.db, { symbol, locale: "en", content });
  const name = `${symbol.replaceAll("/", "_")}-E.txt`;
  const [row] = await database.db.select().from(files).where(eq(files.name, name));

  return { ...row!, symbol }; // issued above
}

/** Sets the time of the last write to the tests' own now. */
function backdate(path: string) {
  utimesSync(path, NOW, NOW);
}

/** Returns the logged conditions of files. */
async function loggedConditions(...ids: string[]) {
  const entries = await database.db
    .select({ operation: auditEvents.operation, detail: auditEvents.detail })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectType, "file"), inArray(auditEvents.subjectId, ids)))
    .orderBy(asc(auditEvents.id));

  return entries.map(({ detail }) => (detail.after as { condition: string }).condition);
}

const row = async (id: string) => (await database.db.select().from(files).where(eq(files.id, id)))[0];

beforeAll(async () => {
  await smallMeeting(database.db);
  await createMeetings(database.db);
});

describe("the sweep of the file store", () => {
  /** Creates a complete file and an unfinished one that no row names. */
  async function createLeftovers() {
    const [whole, partial] = [randomUUID(), randomUUID()];
    await storeBytes(store, whole, bytesOf("left behind"), 100);
    mkdirSync(dirname(store.pathOf(partial)), { recursive: true });
    writeFileSync(`${store.pathOf(partial)}.part`, "half");
    for (const path of [store.pathOf(whole), `${store.pathOf(partial)}.part`]) backdate(path);

    return { whole, paths: [store.pathOf(whole), `${store.pathOf(partial)}.part`] };
  }
  const existing = (paths: string[]) => paths.map((path) => existsSync(path));

  beforeEach(() => rmSync(directory, { recursive: true, force: true }));

  test("removes files older than a day that no row names, once, and logs it", async () => {
    const named = await issueText("kept");
    backdate(store.pathOf(named.id));
    const foreign = `${dirname(store.pathOf(named.id))}/notes.txt`;
    writeFileSync(foreign, "not the portal's");
    backdate(foreign);
    const { paths } = await createLeftovers();
    expect(await sweepStore(later(23))).toMatchObject({ files: 0, partial: 0 });
    expect(existing(paths)).toEqual([true, true]);

    const both = await Promise.all([sweepStore(later(25)), sweepStore(later(25))]);
    expect(both.reduce((sum, each) => sum + each.files, 0)).toBe(1);
    expect(both.reduce((sum, each) => sum + each.partial, 0)).toBe(1);
    expect(existing([...paths, store.pathOf(named.id), foreign])).toEqual([false, false, true, true]);
    expect(await sweepStore(later(25))).toEqual({ files: 0, partial: 0, size: 0, spared: 0 });
    const entries = await database.db.select().from(auditEvents).where(eq(auditEvents.operation, "sweep-store"));
    const removed = entries.map(({ detail }) => [Number(detail.files), Number(detail.partial), Number(detail.size)]);
    expect(removed.reduce((sum, [whole = 0, partial = 0, size = 0]) => sum + whole + partial + size, 0)).toBe(
      1 + 1 + 15,
    );
  });

  test("leaves files that are being written", async () => {
    const { paths } = await createLeftovers();
    for (const path of paths) utimesSync(path, NOW, new Date(NOW.getTime() + 24 * HOUR));
    expect(await sweepStore(later(25))).toMatchObject({ files: 0, partial: 0 });
    expect(existing(paths)).toEqual([true, true]);
  });

  test("never removes a file with an open transaction, whatever its age; a later transaction is refused", async () => {
    const { whole } = await createLeftovers();
    let swept: Promise<unknown> = Promise.resolve();
    const facts = { name: "a.txt", mediaType: "text/plain", size: 11, sha256: "00", scan: "not-scanned" } as const;
    await database.db.transaction(async (tx) => {
      await lockBytes(tx, store, whole);
      await tx.insert(files).values({ id: whole, ...facts, uploadedAt: NOW });
      // PGlite waits for this transaction; PostgreSQL reports at once that the file is locked.
      swept = sweepStore(later(25));
      if (database.url) await swept;
    });
    await swept;
    expect(existsSync(store.pathOf(whole))).toBe(true);

    await database.db.delete(files).where(eq(files.id, whole));
    await sweepStore(later(25));
    expect(existsSync(store.pathOf(whole))).toBe(false);
    const late = database.db.transaction((tx) => lockBytes(tx, store, whole));
    await expect(late).rejects.toThrow("no longer exist");
  });

  test("removes nothing if the database names none of many files: the store is another database's", async () => {
    for (let count = 0; count < 21; count++) await createLeftovers();
    expect(await sweepStore(later(25))).toMatchObject({ files: 0, spared: 21 });
    const named = await issueText("the right database");
    backdate(store.pathOf(named.id));
    expect(await sweepStore(later(25))).toMatchObject({ files: 21, spared: 0 });
  });
});

describe("the comparison of the rows with the store", () => {
  test("names missing and altered files by receipt or symbol, once, and notices when they are restored", async () => {
    const document = await issueText("a document");
    const cut = await issueText("another document");
    const context = withFiles(database.db, await delegate(database.db, "XA"));
    await createSubmission(context);
    await compareStore(later(0));
    const before = await countDamagedFiles(later(0));
    const [own] = await database.db.select().from(files).where(eq(files.name, "act.pdf"));
    const aside = `${store.pathOf(own!.id)}.aside`; // submitted above
    renameSync(store.pathOf(own!.id), aside);
    renameSync(store.pathOf(document.id), `${store.pathOf(document.id)}.aside`);
    writeFileSync(store.pathOf(cut.id), "another");

    const compared = await compareStore(later(0));
    expect(compared.named).toEqual(
      expect.arrayContaining(["receipt 1 of wg2-2023", `${document.symbol} (en, txt)`, `${cut.symbol} (en, txt)`]),
    );
    expect(compared).toMatchObject({ missing: before.missing + 2, altered: before.altered + 1 });
    await compareStore(later(1));
    expect(await loggedConditions(document.id, own!.id, cut.id)).toHaveLength(3);
    const damaged = await countDamagedFiles(later(0));
    expect([damaged.missing - before.missing, damaged.altered - before.altered]).toEqual([2, 1]);
    expect(damaged.ids).toEqual(expect.arrayContaining([document.id, own!.id, cut.id]));

    renameSync(aside, store.pathOf(own!.id));
    renameSync(`${store.pathOf(document.id)}.aside`, store.pathOf(document.id));
    writeFileSync(store.pathOf(cut.id), "another document");
    await compareStore(later(2));
    expect(await loggedConditions(cut.id)).toEqual(["altered", "ok"]);
    expect(await countDamagedFiles(later(0))).toEqual(before);
  });
});

describe("the check of the files", () => {
  beforeEach(async () => {
    await database.db.update(files).set({ checkedAt: NOW, condition: "ok" });
  });

  test("finds an altered byte and a missing file, logs each change once, and continues in order", async () => {
    const altered = await issueText("0123456789");
    const missing = await issueText("gone");
    writeFileSync(store.pathOf(altered.id), "0123456780");
    rmSync(store.pathOf(missing.id));
    const first = await checkFiles(later(1));
    expect(first).toMatchObject({ files: 2, unreadable: [] });
    expect(new Map(first.changed.map(({ belongsTo, condition }) => [belongsTo, condition]))).toEqual(
      new Map([
        [`${altered.symbol} (en, txt)`, "altered"],
        [`${missing.symbol} (en, txt)`, "missing"],
      ]),
    );
    expect(await checkFiles(later(2))).toMatchObject({ files: 0, changed: [] });
    await checkFiles(later(26));
    expect(await loggedConditions(altered.id, missing.id)).toHaveLength(2);

    writeFileSync(store.pathOf(altered.id), "0123456789");
    await checkFiles(later(51));
    expect(await loggedConditions(altered.id)).toEqual(["altered", "ok"]);
    expect(await row(missing.id)).toMatchObject({ condition: "missing", checkedAt: later(51).now() });
  });

  test("starts with the oldest check and continues after an interruption", async () => {
    const order: string[] = [];
    const [a, b, c] = [await issueText("a"), await issueText("b"), await issueText("c")];
    const days = (count: number) => new Date(NOW.getTime() - count * 24 * HOUR);
    await database.db
      .update(files)
      .set({ checkedAt: days(3) })
      .where(eq(files.id, a.id));
    await database.db
      .update(files)
      .set({ checkedAt: days(5) })
      .where(eq(files.id, b.id));
    const ending = new AbortController();
    const watched = (stopAfter: number) => {
      const context = later(1);
      const verifyUncached: typeof store.verifyUncached = async (id, facts, signal) => {
        order.push(id);
        const condition = await store.verifyUncached(id, facts, signal);
        if (order.length === stopAfter) ending.abort();
        return condition;
      };
      return { ...context, files: { ...store, verifyUncached } };
    };
    expect(await checkFiles(watched(2), ending.signal)).toMatchObject({ files: 2 });
    expect(await checkFiles(watched(9))).toMatchObject({ files: 1 });
    expect(order).toEqual([c.id, b.id, a.id]);
  });

  test("restricts files of an earlier version to the portal's own user", async () => {
    const { id } = await issueText("open to all");
    const mode = () => (statSync(store.pathOf(id)).mode & 0o777).toString(8);
    expect(mode()).toBe("600");
    chmodSync(store.pathOf(id), 0o644);
    await checkFiles(later(1));
    expect(mode()).toBe("600");
    expect(readFileSync(store.pathOf(id), "utf8")).toBe("open to all");
  });
});

describe("the portal", () => {
  test("logs missing and removed files at its start, and stops at once", async () => {
    await issueText("there");
    const { id, symbol } = await issueText("missing");
    rmSync(store.pathOf(id));
    const left = randomUUID();
    await storeBytes(store, left, bytesOf("left behind"), 100);
    backdate(store.pathOf(left));
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const stop = startFileUpkeep(async () => later(30));
    const loggedLines = () => [...error.mock.calls, ...log.mock.calls].map(([line]) => String(line));
    await expect
      .poll(loggedLines)
      .toContainEqual(expect.stringMatching(/^Of \d+ stored files \d+ are missing and .*Put them back/));
    await expect
      .poll(loggedLines)
      .toContainEqual(expect.stringContaining("1 files that no row names, 0 unfinished ones, 11 bytes"));
    expect(loggedLines().join()).toContain(`${symbol} (en, txt)`);
    await stop();
    const lines = loggedLines().length;
    expect(existsSync(store.pathOf(left))).toBe(false);
    await startFileUpkeep(async () => later(31))();
    expect(loggedLines().length).toBe(lines);
  });
});

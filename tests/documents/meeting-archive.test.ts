import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { buildArchive } from "@/app/_platform/meeting-archive/build-archive";
import { zipStream } from "@/app/_platform/meeting-archive/zip-stream";
import { LOCALES } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { pdf } from "../legislation/sample-files";
import { testDatabase } from "../support/database";
import { smallMeeting } from "../support/small-meeting";
import { issue, SECRETARIAT, store, withFiles } from "./meeting";

const database = testDatabase();
const SERIES = "TEST/COP/WG9/2023";
const KEY = "wg9-2023";
const LARGE = Buffer.concat([pdf("Large").subarray(0, 60), Buffer.alloc(4_000_000, "x"), pdf("Large").subarray(60)]);

const archiveOf = (locale: (typeof LOCALES)[number]) =>
  buildArchive(withFiles(database.db, PUBLIC_VIEWER), KEY, locale);
const nothing = () => {};
const NO_FILE = "00000000-0000-4000-8000-000000000001";

beforeAll(async () => {
  const { db } = database;
  await smallMeeting(db);
  await issue(db, { symbol: `${SERIES}/2`, locale: "zh", content: "文件全文", title: "文件 <2>" });
  await issue(db, { symbol: `${SERIES}/2`, locale: "zh", content: pdf("zh") });
  await issue(db, { symbol: `${SERIES}/2/Add.1`, locale: "en", content: LARGE, limit: 10_000_000 });
  await noteTranslation(withFiles(db, SECRETARIAT), { symbol: `${SERIES}/2/Add.1`, locale: "zh" });
  await issue(db, { symbol: `${SERIES}/3`, locale: "zh", content: "内部" });
  await issue(db, { symbol: `${SERIES}/4`, locale: "zh", content: "撤回" });
  await withdrawDocument(withFiles(db, SECRETARIAT), { symbol: `${SERIES}/4` });
});

function unpack(bytes: Buffer): string {
  const directory = mkdtempSync(join(tmpdir(), "portal-archive-"));
  writeFileSync(join(directory, "archive.zip"), bytes);
  execFileSync("unzip", ["-q", "archive.zip"], { cwd: directory });

  return directory;
}

describe("the archive of a meeting", () => {
  test("unpacks to its documents, a list that works offline, the agenda, and valid checksums", async () => {
    const directory = unpack(await buffer(zipStream((await archiveOf("zh")).entries, nothing)));
    expect(readdirSync(directory).sort()).toEqual([
      "SHA256SUMS",
      "agenda.html",
      "archive.zip",
      "documents",
      "index.html",
    ]);
    expect(readdirSync(join(directory, "documents")).sort()).toEqual([
      "TEST_COP_WG9_2023_2-C.pdf",
      "TEST_COP_WG9_2023_2-C.txt",
    ]);
    const checked = execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: directory, encoding: "utf8" });
    expect(checked.match(/: OK$/gm)).toHaveLength(4);
    const index = readFileSync(join(directory, "index.html"), "utf8");
    expect(index).toContain('<html lang="zh-Hans" dir="ltr">');
    expect(index).toContain('href="documents/TEST_COP_WG9_2023_2-C.pdf"');
    expect(index).toContain("文件 &lt;2&gt;");
    expect(index).toContain("中文本正在翻译");
    expect(index).not.toMatch(/2023\/3|2023\/4|src=|@import/);
    expect(readFileSync(join(directory, "agenda.html"), "utf8")).toContain('<section id="item-1-a">');
  });

  test("contains no file in another language and lists the missing ones", async () => {
    const archive = await archiveOf("en");
    expect(archive.entries.map((entry) => entry.name)).toEqual([
      "index.html",
      "agenda.html",
      "SHA256SUMS",
      "documents/TEST_COP_WG9_2023_2_ADD.1-E.pdf",
    ]);
    const [index] = archive.entries;
    const page = index && "bytes" in index.content ? index.content.bytes.toString() : "";
    expect(page).toContain("Not yet issued in English; not in this archive.");
  });

  test("states in each language that there are no documents", async () => {
    for (const locale of LOCALES) {
      const directory = unpack(await buffer(zipStream((await archiveOf(locale)).entries, nothing)));
      const index = readFileSync(join(directory, "index.html"), "utf8");
      expect(index.includes('dir="rtl"')).toBe(locale === "ar");
      expect(execFileSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: directory, encoding: "utf8" })).toBe("");
    }
  });

  test("has the same bytes and entity tag until its content changes", async () => {
    const [one, two] = [await archiveOf("zh"), await archiveOf("zh")];
    expect(one.etag).toBe(two.etag);
    expect((await buffer(zipStream(one.entries, nothing))).equals(await buffer(zipStream(two.entries, nothing)))).toBe(
      true,
    );
    await issue(database.db, { symbol: `${SERIES}/2`, locale: "zh", content: "文件全文，更正" });
    expect((await archiveOf("zh")).etag).not.toBe(one.etag);
    expect((await archiveOf("fr")).etag).not.toBe(one.etag);
  });

  test("is not found for an unknown meeting", async () => {
    const requested = buildArchive(withFiles(database.db, PUBLIC_VIEWER), "wg9-1999", "en");
    await expect(requested).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("an archive that is being sent", () => {
  test("closes its open file and reads no further when cancelled", async () => {
    let ended = 0;
    const { entries } = await archiveOf("en");
    const reader = zipStream(entries, () => ended++).getReader();
    let read = 0;
    while (read < 200_000) read += (await reader.read()).value?.length ?? 0;
    expect(openFiles()).toHaveLength(1);
    await reader.cancel();
    await expect.poll(openFiles).toEqual([]);
    expect(ended).toBe(1);
  });

  test("is abandoned when nobody reads it", async () => {
    let ended = 0;
    const reader = zipStream((await archiveOf("en")).entries, () => ended++, 100).getReader();
    await reader.read();
    await expect.poll(() => ended).toBe(1);
    await expect.poll(openFiles).toEqual([]);
    await expect(drained(reader)).rejects.toThrow("not being read");
  });

  test("fails with the reason if a file is missing from the store", async () => {
    const entries = (await archiveOf("en")).entries.map((entry) =>
      "bytes" in entry.content
        ? entry
        : {
            ...entry,
            content: { size: 1, open: () => store.open(NO_FILE, { size: 1, sha256: "00" }) },
          },
    );
    await expect(buffer(zipStream(entries, nothing))).rejects.toThrow("missing");
  });

  test("is sent to a few of a hundred readers at a time, and buffered for none", async () => {
    const limiter = new ConcurrencyLimiter({ running: 8, waiting: 200 });
    let inside = 0;
    let maximum = 0;
    let peak = 0;
    global.gc?.();
    const before = process.memoryUsage().arrayBuffers;
    const all = Array.from({ length: 100 }, async () => {
      const leave = await limiter.acquire();
      maximum = Math.max(maximum, ++inside);
      const { entries } = await archiveOf("en");
      let bytes = 0;
      for await (const chunk of zipStream(entries, nothing)) {
        bytes += chunk.length;
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
      }
      inside--;
      leave?.();

      return bytes;
    });
    const sizes = await Promise.all(all);
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeGreaterThan(4_000_000);
    expect(maximum).toBe(8);
    // 400 MB are sent in total.
    expect(peak).toBeLessThan(120_000_000);
    console.info(`at most ${Math.round(peak / 1e6)} MB of buffers for 100 archives of 4 MB`);
  });
});

async function drained(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}

/** The stored files that this process has open. */
function openFiles(): string[] {
  return readdirSync("/proc/self/fd").flatMap((descriptor) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${descriptor}`);
      return path.includes("portal-documents-") ? [path] : [];
    } catch {
      return []; // closed in between
    }
  });
}

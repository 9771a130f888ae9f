import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { buffer, text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { getReadableFile } from "@/app/_domain/legislation/file-queries";
import { getDraft } from "@/app/_domain/legislation/submission-queries";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import { checkFiles } from "@/app/_domain/upkeep/check-files";
import { compareStore } from "@/app/_domain/upkeep/compare-store";
import { rebuildSearchIndex } from "@/app/_domain/upkeep/rebuild-search-index";
import { sweepStore } from "@/app/_domain/upkeep/sweep-store";
import { fileResponse } from "@/app/_platform/files/file-response";
import { buildArchive } from "@/app/_platform/meeting-archive/build-archive";
import { zipStream } from "@/app/_platform/meeting-archive/zip-stream";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { files } from "@/db/schema";
import { directory, issue, withFiles } from "../documents/meeting";
import { createDraft, createMeetings, sendFile } from "../legislation/meeting";
import { docx, pdf } from "../legislation/sample-files";
import { findTitles } from "../search/search-fixtures";
import { testDatabase } from "../support/database";
import { memoryStore } from "../support/memory-store";
import { delegate, NOW } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { piecesOf, storeBytes } from "../support/store-bytes";

const database = testDatabase();
const store = memoryStore();
const SYSTEM = { kind: "system", name: "upkeep" } as const;
const later = (hours: number) =>
  withFiles(database.db, SYSTEM, new Date(Math.max(Date.now(), NOW.getTime()) + hours * 3_600_000), store);
const document = { symbol: "TEST/COP/WG9/2023/7", locale: "en", title: "Cooperation" } as const;
const CONTENT = "Joint investigations across borders.";
// Other files of the same worker store theirs in this directory too.
const onDisk = readdirSync(directory);
let delegation: Context;

const rowOf = async (name: string) => (await database.db.select().from(files).where(eq(files.name, name)))[0]!; // stored by the test

beforeAll(async () => {
  await smallMeeting(database.db);
  await createMeetings(database.db);
  delegation = withFiles(database.db, await delegate(database.db, "XA"), NOW, store);
  await issue(database.db, { ...document, content: CONTENT }, store);
  await issue(database.db, { ...document, content: pdf("Cooperation") }, store);
});

describe("with a store that has no disk", () => {
  test("legislation is submitted and read, and a refused file leaves nothing", async () => {
    const draftId = await createDraft(delegation);
    const before = store.objects.size;
    const refused = await sendFile(
      delegation,
      draftId,
      "act.docx",
      docx({ name: "word/vbaProject.bin", content: "x" }),
    );
    expect(refused).toMatchObject({ outcome: "refused", refusal: { code: "fileMacros" } });
    expect(await sendFile(delegation, draftId, "act.pdf", pdf("large"), 10)).toMatchObject({ outcome: "refused" });
    expect(store.objects.size).toBe(before);
    const [sent] = (await getDraft(delegation, draftId)).files;
    expect(await submitLegislation(delegation, { draftId })).toMatchObject({ outcome: "submitted" });
    const file = await getReadableFile(delegation, sent!.id); // the draft was created with a file
    expect((await buffer(await store.open(file.id, file))).equals(pdf(draftId))).toBe(true);
  });

  test("a document is downloaded, whole and in ranges, and found by its text", async () => {
    const row = await rowOf("TEST_COP_WG9_2023_7-E.txt");
    const download = async (range?: string) => {
      const request = new Request("http://portal.test/", range ? { headers: { Range: range } } : {});
      const response = await fileResponse(request, row, store, "public");

      return [response.status, await response.text()];
    };
    expect(await download()).toEqual([200, CONTENT]);
    expect(await download("bytes=6-19")).toEqual([206, "investigations"]);
    expect(await download("bytes=-8")).toEqual([206, "borders."]);
    await rebuildSearchIndex(later(0));
    expect(await findTitles(database.db, "investigations", { locale: "en" })).toEqual(["Cooperation"]);
  });

  test("the archive of a meeting has its files", async () => {
    const archive = await buildArchive(withFiles(database.db, PUBLIC_VIEWER, NOW, store), "wg9-2023", "en");
    const zip = await buffer(zipStream(archive.entries, () => {}));
    expect(zip.subarray(0, 2).toString()).toBe("PK");
    expect(zip.includes(pdf("Cooperation"))).toBe(true);
  });

  test("damaged files are found, and restored by those that are sent again", async () => {
    const row = await rowOf("TEST_COP_WG9_2023_7-E.txt");
    const object = store.objects.get(row.id)!; // issued above
    object.bytes = Buffer.from("another");
    expect((await checkFiles(later(30))).changed).toMatchObject([{ id: row.id, condition: "altered" }]);
    store.objects.delete(row.id);
    expect(await compareStore(later(30))).toMatchObject({ missing: 1, altered: 0 });
    expect(await issue(database.db, { ...document, content: CONTENT }, store)).toMatchObject({ outcome: "unchanged" });
    expect(await text(await store.open(row.id, row))).toBe(CONTENT);
    expect(await compareStore(later(30))).toMatchObject({ missing: 0, altered: 0 });
  });

  test("leftovers are swept after a day", async () => {
    const [file, upload] = [randomUUID(), randomUUID()];
    await storeBytes(store, file, piecesOf(Buffer.from("left behind")));
    await store.upload(upload, piecesOf(Buffer.from("half")), 100);
    expect(await sweepStore(later(0))).toMatchObject({ files: 0, partial: 0 });
    const before = store.objects.size;
    expect(await sweepStore(later(25))).toMatchObject({ files: 1, partial: 1, size: 15, spared: 0 });
    expect([store.objects.has(file), store.objects.has(upload), store.objects.size]).toEqual([
      false,
      false,
      before - 2,
    ]);
  });
});

test("nothing of it was stored on a disk", () => {
  expect(store.objects.size).toBeGreaterThan(0);
  expect(readdirSync(directory)).toEqual(onDisk);
});

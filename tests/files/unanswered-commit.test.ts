import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { discardDraft } from "@/app/_domain/legislation/discard-draft";
import { getReadableFile } from "@/app/_domain/legislation/file-queries";
import { receiveFile } from "@/app/_domain/legislation/receive-file";
import { removeDraftFile } from "@/app/_domain/legislation/remove-draft-file";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { getDraft, getSubmission } from "@/app/_domain/legislation/submission-queries";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import { auditEvents, files, meetingDocumentFiles, meetingDocuments } from "@/db/schema";
import { directory, issue, store, withFiles } from "../documents/meeting";
import { COMPLETE, createDraft, createMeetings, MEETING, sendFile } from "../legislation/meeting";
import { docx, pdf } from "../legislation/sample-files";
import { type Cut, cutAtCommit } from "../support/cut-at-commit";
import { testDatabase } from "../support/database";
import { delegate } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const CUTS: Cut[] = ["before it arrives", "after it is done"];
let context: Context;
let line: Awaited<ReturnType<typeof cutAtCommit>>;
const lines: (typeof line)[] = [];

beforeAll(async () => {
  await createMeetings(database.db);
  await smallMeeting(database.db);
  context = withFiles(database.db, await delegate(database.db, "XA"));
});
afterEach(async () => {
  for (const each of lines.splice(0)) await each.close();
});

/** Connects the delegation through a line that breaks at the first COMMIT after it is armed. */
async function withLine(cut: Cut) {
  line = await cutAtCommit(database, cut);
  lines.push(line);

  return { ...context, db: line.db };
}

/** Returns the names of all files in the store. */
const stored = () =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

async function readBack(viewer: Context, fileId: string): Promise<string> {
  const file = await getReadableFile(viewer, fileId);

  return new Response(await store.open(fileId, file)).text();
}

/**
 * Arms the line once the bytes are being read, so that it breaks at the COMMIT that adds the file.
 */
async function* arming(content: Buffer) {
  line.arm();
  yield content;
}

describe.each(CUTS)("if the connection breaks at COMMIT, %s,", (cut) => {
  test("a file that is sent again has a receipt and its bytes", async () => {
    const draftId = randomUUID();
    await saveDraft(context, { draftId, meetingKey: MEETING, fields: COMPLETE });
    const content = pdf(`unanswered ${cut}`);
    const broken = await withLine(cut);
    const input = { draftId, meetingKey: MEETING, name: "act.pdf", bytes: arming(content), limit: 1_000_000 };
    await expect(receiveFile(broken, input)).rejects.toThrow("Failed query: rollback");
    const left = (await getDraft(context, draftId)).files;
    expect(left).toHaveLength(cut === "before it arrives" ? 0 : 1);

    const again = await sendFile(context, draftId, "act.pdf", content);
    if (again.outcome !== "received") throw new Error("It was not received.");
    await submitLegislation(context, { draftId });
    const { files: found } = await getSubmission(context, draftId, MEETING);
    expect(found.map((file) => file.id)).toEqual([again.fileId]);
    for (const { id } of left) expect(id).toBe(again.fileId);
    expect(await readBack(context, again.fileId)).toBe(content.toString());
  });

  test("a document that is issued again has its bytes", async () => {
    const symbol = `TEST/COP/WG9/2023/${cut === "before it arrives" ? 51 : 52}`;
    const broken = await withLine(cut);
    const sent = `Text ${cut}`;
    line.arm();
    const first = issue(broken.db, { symbol, locale: "en", content: sent });
    await expect(first).rejects.toThrow("Failed query: rollback");
    await issue(database.db, { symbol, locale: "en", content: sent });
    const [found] = await database.db
      .select({ id: files.id, size: files.size, sha256: files.sha256 })
      .from(files)
      .innerJoin(meetingDocumentFiles, eq(meetingDocumentFiles.fileId, files.id))
      .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentFiles.documentId))
      .where(eq(meetingDocuments.symbol, symbol));
    expect(await new Response(await store.open(found!.id, found!)).text()).toBe(sent); // issued above
  });

  test("a deleted draft or file loses its bytes only with its rows", async () => {
    for (const isWholeDraft of [true, false]) {
      const draftId = await createDraft(context);
      const fileId = (await getDraft(context, draftId)).files[0]!.id; // created with a file
      const broken = await withLine(cut);
      line.arm();
      const removed = isWholeDraft ? discardDraft(broken, { draftId }) : removeDraftFile(broken, { draftId, fileId });
      await expect(removed).rejects.toThrow("Failed query: rollback");
      expect(stored()).toContain(fileId);
      const rows = await database.db.$count(files, eq(files.id, fileId));
      expect(rows).toBe(cut === "before it arrives" ? 1 : 0);
    }
  });
});

describe("bytes that no row can name", () => {
  test("are removed at once if the transaction failed before its COMMIT", async () => {
    const before = stored().length;
    await expect(issue(database.db, { symbol: "NO/SUCH/BODY/2023/1", locale: "en", content: "x" })).rejects.toThrow();
    expect(stored()).toHaveLength(before);
  });
});

describe("a row found by the checksum of a file sent again", () => {
  const damage: Record<string, (path: string) => Promise<void>> = {
    gone: (path) => rm(path),
    altered: (path) => writeFile(path, "other"),
  };

  test.each(Object.keys(damage))("is checked: if its bytes are %s, the new ones replace them", async (what) => {
    const draftId = randomUUID();
    const content = docx({ name: what, content: what });
    const first = await sendFile(context, draftId, "act.docx", content);
    if (first.outcome !== "received") throw new Error("It was not received.");
    await damage[what]?.(store.pathOf(first.fileId));
    expect(await sendFile(context, draftId, "act.docx", content)).toEqual(first);
    const file = await getReadableFile(context, first.fileId);
    const bytes = await new Response(await store.open(file.id, file)).arrayBuffer();
    expect(Buffer.from(bytes).equals(content)).toBe(true);
    expect(file.condition).toBe("ok");

    const condition = what === "gone" ? "missing" : "altered";
    const entries = await database.db
      .select({ operation: auditEvents.operation, detail: auditEvents.detail })
      .from(auditEvents)
      .where(and(eq(auditEvents.subjectType, "file"), eq(auditEvents.subjectId, file.id)))
      .orderBy(auditEvents.id);
    expect(entries).toMatchObject([
      { operation: "note-condition", detail: { before: { condition: "ok" }, after: { condition } } },
      { operation: "restore-file", detail: { before: { condition }, after: { condition: "ok" } } },
    ]);
    expect(stored().filter((name) => name === file.id)).toHaveLength(1);
  });

  test("is checked for a document too, issued again with the same text", async () => {
    const input = { symbol: "TEST/COP/WG9/2023/60", locale: "en", content: "The same words" } as const;
    await issue(database.db, input);
    const [found] = await database.db.select().from(files).where(eq(files.name, "TEST_COP_WG9_2023_60-E.txt"));
    await rm(store.pathOf(found!.id)); // issued above
    const before = stored().length;
    expect(await issue(database.db, input)).toMatchObject({ outcome: "unchanged" });
    expect(await new Response(await store.open(found!.id, found!)).text()).toBe(input.content);
    expect(stored()).toHaveLength(before + 1);
  });
});

import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { discardDraft } from "@/app/_domain/legislation/discard-draft";
import { getReadableFile } from "@/app/_domain/legislation/file-queries";
import { getDraft, getSubmission } from "@/app/_domain/legislation/queries";
import { receiveFile } from "@/app/_domain/legislation/receive-file";
import { removeDraftFile } from "@/app/_domain/legislation/remove-draft-file";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import { auditEvents, files, meetingDocumentFiles, meetingDocuments } from "@/db/schema";
import { directory, issue, store, withFiles } from "../documents/meeting";
import { COMPLETE, MEETING, openMeeting, prepare, sendFile } from "../legislation/meeting";
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
  await openMeeting(database.db);
  await smallMeeting(database.db);
  context = withFiles(database.db, await delegate(database.db, "XA"));
});
afterEach(async () => {
  for (const each of lines.splice(0)) await each.close();
});

/** The delegation by a line that breaks at the first COMMIT after it is armed. */
async function byLine(cut: Cut) {
  line = await cutAtCommit(database, cut);
  lines.push(line);

  return { ...context, db: line.db };
}

/** Everything that lies in the store of these tests. */
const stored = () =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

async function readBack(viewer: Context, fileId: string): Promise<string> {
  const file = await getReadableFile(viewer, fileId);

  return new Response(await store.open(fileId, file)).text();
}

/** A file on its way, the line armed once its bytes are being read: the next COMMIT is the one that takes it in. */
async function* arming(content: Buffer) {
  line.arm();
  yield content;
}

describe.each(CUTS)("where the connection breaks at COMMIT, %s,", (cut) => {
  test("a file sent again has a receipt, and its bytes", async () => {
    const draftId = randomUUID();
    await saveDraft(context, { draftId, meetingKey: MEETING, fields: COMPLETE });
    const content = pdf(`unanswered ${cut}`);
    const broken = await byLine(cut);
    const input = { draftId, meetingKey: MEETING, name: "act.pdf", bytes: arming(content), limit: 1_000_000 };
    await expect(receiveFile(broken, input)).rejects.toThrow("Failed query: rollback");
    const left = (await getDraft(context, draftId)).files;
    expect(left).toHaveLength(cut === "before it arrives" ? 0 : 1);

    const again = await sendFile(context, draftId, "act.pdf", content);
    if (again.outcome !== "taken") throw new Error("It was not taken in.");
    await submitLegislation(context, { draftId });
    const { files: held } = await getSubmission(context, draftId, MEETING);
    expect(held.map((file) => file.id)).toEqual([again.fileId]);
    for (const { id } of left) expect(id).toBe(again.fileId);
    expect(await readBack(context, again.fileId)).toBe(content.toString());
  });

  test("a document issued again has its bytes", async () => {
    const symbol = `TEST/COP/WG9/2023/${cut === "before it arrives" ? 51 : 52}`;
    const broken = await byLine(cut);
    const sent = `Text ${cut}`;
    line.arm();
    const first = issue(broken.db, { symbol, locale: "en", content: sent });
    await expect(first).rejects.toThrow("Failed query: rollback");
    await issue(database.db, { symbol, locale: "en", content: sent });
    const [held] = await database.db
      .select({ id: files.id, size: files.size, sha256: files.sha256 })
      .from(files)
      .innerJoin(meetingDocumentFiles, eq(meetingDocumentFiles.fileId, files.id))
      .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentFiles.documentId))
      .where(eq(meetingDocuments.symbol, symbol));
    expect(await new Response(await store.open(held!.id, held!)).text()).toBe(sent); // issued above
  });

  test("a draft and a file of it that are removed lose their bytes only with their rows", async () => {
    for (const whole of [true, false]) {
      const draftId = await prepare(context);
      const fileId = (await getDraft(context, draftId)).files[0]!.id; // prepared with a file
      const broken = await byLine(cut);
      line.arm();
      const removed = whole ? discardDraft(broken, { draftId }) : removeDraftFile(broken, { draftId, fileId });
      await expect(removed).rejects.toThrow("Failed query: rollback");
      expect(stored()).toContain(fileId);
      const rows = await database.db.$count(files, eq(files.id, fileId));
      expect(rows).toBe(cut === "before it arrives" ? 1 : 0);
    }
  });
});

describe("what is known to be named by no row", () => {
  test("is removed at once where the transaction failed before its COMMIT", async () => {
    const before = stored().length;
    await expect(issue(database.db, { symbol: "NO/SUCH/BODY/2023/1", locale: "en", content: "x" })).rejects.toThrow();
    expect(stored()).toHaveLength(before);
  });
});

describe("a row that is found by the checksum of a file sent again", () => {
  const damage: Record<string, (path: string) => Promise<void>> = {
    gone: (path) => rm(path),
    altered: (path) => writeFile(path, "other"),
  };

  test.each(Object.keys(damage))(
    "is not believed where its bytes are %s: those just sent take their place",
    async (what) => {
      const draftId = randomUUID();
      const content = docx({ name: what, content: what });
      const first = await sendFile(context, draftId, "act.docx", content);
      if (first.outcome !== "taken") throw new Error("It was not taken in.");
      await damage[what]?.(store.pathOf(first.fileId));
      expect(await sendFile(context, draftId, "act.docx", content)).toEqual(first);
      const file = await getReadableFile(context, first.fileId);
      const bytes = await new Response(await store.open(file.id, file)).arrayBuffer();
      expect(Buffer.from(bytes).equals(content)).toBe(true);
      expect(file.condition).toBe("ok");

      const condition = what === "gone" ? "missing" : "altered";
      const entries = await database.db
        .select({ verb: auditEvents.operation, detail: auditEvents.detail })
        .from(auditEvents)
        .where(and(eq(auditEvents.subjectType, "file"), eq(auditEvents.subjectId, file.id)))
        .orderBy(auditEvents.id);
      expect(entries).toMatchObject([
        { verb: "note-condition", detail: { before: { condition: "ok" }, after: { condition } } },
        { verb: "restore-file", detail: { before: { condition }, after: { condition: "ok" } } },
      ]);
      expect(stored().filter((name) => name === file.id)).toHaveLength(1);
    },
  );

  test("nor is that of a document, issued again in the same words", async () => {
    const input = { symbol: "TEST/COP/WG9/2023/60", locale: "en", content: "The same words" } as const;
    await issue(database.db, input);
    const [held] = await database.db.select().from(files).where(eq(files.name, "TEST_COP_WG9_2023_60-E.txt"));
    await rm(store.pathOf(held!.id)); // issued above
    const before = stored().length;
    expect(await issue(database.db, input)).toMatchObject({ outcome: "unchanged" });
    expect(await new Response(await store.open(held!.id, held!)).text()).toBe(input.content);
    expect(stored()).toHaveLength(before + 1);
  });
});

import { createHash, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { discardDraft } from "@/app/_domain/legislation/discard-draft";
import { getReadableFile } from "@/app/_domain/legislation/file-queries";
import { lodgeLegislation } from "@/app/_domain/legislation/lodge-legislation";
import { getDraft, getSubmission, listOwnSubmissions } from "@/app/_domain/legislation/queries";
import { removeDraftFile } from "@/app/_domain/legislation/remove-draft-file";
import { returnSubmission } from "@/app/_domain/legislation/return-submission";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { startReplacement } from "@/app/_domain/legislation/start-replacement";
import { takeInFile } from "@/app/_domain/legislation/take-in-file";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { sentAs } from "@/app/[locale]/_legislation/submission-view";
import { files, recordEntries } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { lodged, MEETING, openMeeting, prepare, sendFile } from "./meeting";
import { docx, JPEG, pdf } from "./sample-files";

const database = testDatabase();
let stateA: Context;
let stateB: Context;
let draftId: string;

beforeAll(() => openMeeting(database.db));
beforeEach(async () => {
  stateA = contextOf(database.db, await delegate(database.db, "XA"));
  stateB = contextOf(database.db, await delegate(database.db, "XB"));
  draftId = randomUUID();
});

/** Every file that lies in the store. */
function bytesKept(): string[] {
  const root = dirname(dirname(stateA.files.pathOf(randomUUID())));

  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const names = async () => (await getDraft(stateA, draftId)).files.map((file) => file.name);

describe("a file", () => {
  test("is kept under a random id, its name cleaned, its bytes as they were", async () => {
    const content = pdf("x".repeat(200_000));
    const taken = await sendFile(stateA, draftId, "../../قانون\u202e.pdf", content);
    if (taken.outcome !== "taken") throw new Error("It was not taken in.");
    const file = await getReadableFile(stateA, taken.fileId);
    expect(file).toMatchObject({ name: "قانون.pdf", size: content.length, mediaType: "application/pdf" });
    const read = Buffer.from(await new Response(await stateA.files.open(file.id, file)).arrayBuffer());
    expect(createHash("sha256").update(read).digest("hex")).toBe(file.sha256);
    expect(read.equals(content)).toBe(true);
  });

  test.each([
    ["an empty file", "", { code: "fileEmpty", params: { name: "a.pdf" } }],
    ["a program", "MZ\0\0", { code: "fileWrongType", params: { name: "a.pdf" } }],
    ["a document with macros", docx({ name: "word/vbaProject.bin", content: "x" }), { code: "fileMacros" }],
    ["a protected PDF", pdf("x", "/Encrypt 3 0 R"), { code: "fileProtected" }],
    ["a file over the limit", pdf("x".repeat(2_000_000)), { code: "fileTooLarge", params: { bytes: 1_000_000 } }],
  ])("%s is refused by name, and nothing of it is kept", async (_what, content, refusal) => {
    expect(await sendFile(stateA, draftId, "a.pdf", content)).toMatchObject({ outcome: "refused", refusal });
    expect(await names()).toEqual([]);
    expect(bytesKept()).toEqual([]);
  });

  test("is saved with the ending of what it is, also where it was kept before under another; the page says what it was called", async () => {
    const taken = await sendFile(stateA, draftId, "act.exe", pdf("a program?"));
    await sendFile(stateA, draftId, "a.html", JPEG);
    await sendFile(stateA, draftId, "law.pdf", pdf("a law"));
    if (taken.outcome !== "taken") throw new Error("It was not taken in.");
    expect(await getReadableFile(stateA, taken.fileId)).toMatchObject({ name: "act.pdf" });
    const { files: listed } = await getDraft(stateA, draftId);
    const say = getTranslator("en", "legislation");
    expect(listed.map((file) => [file.name, sentAs(file, say)])).toEqual([
      ["act.pdf", "submitted as “\u2068act.exe\u2069”"],
      ["a.jpg", "submitted as “\u2068a.html\u2069”"],
      ["law.pdf", undefined],
    ]);
  });

  test("that breaks off leaves neither bytes nor a row", async () => {
    async function* broken() {
      yield pdf();
      throw new Error("The line broke.");
    }
    const input = { draftId, meetingKey: MEETING, name: "a.pdf", bytes: broken(), limit: 1_000_000 };
    await expect(takeInFile(stateA, input)).rejects.toThrow("The line broke.");
    expect([await names(), bytesKept()]).toEqual([[], []]);
  });

  test("sent twice, also at the same time, is there once", async () => {
    await Promise.all([sendFile(stateA, draftId, "a.pdf", pdf()), sendFile(stateA, draftId, "a.pdf", pdf())]);
    expect(await names()).toEqual(["a.pdf"]);
    expect(bytesKept()).toHaveLength(1);
  });

  test("is the twentieth at most", async () => {
    for (let index = 0; index < 20; index++) await sendFile(stateA, draftId, `${index}.pdf`, pdf(String(index)));
    expect(await sendFile(stateA, draftId, "more.pdf", pdf("more"))).toMatchObject({
      refusal: { code: "filesTooMany" },
    });
    expect((await names())[19]).toBe("19.pdf");
    expect(bytesKept()).toHaveLength(20);
  });

  test("can be removed from a draft, bytes and all, but not from what is lodged", async () => {
    await sendFile(stateA, draftId, "a.pdf", pdf("a"));
    const [file] = (await getDraft(stateA, draftId)).files;
    const fileId = file!.id; // taken in above
    await expect(removeDraftFile(stateB, { draftId, fileId })).rejects.toMatchObject({ kind: "not-found" });
    await removeDraftFile(stateA, { draftId, fileId });
    await expect(removeDraftFile(stateA, { draftId, fileId })).rejects.toMatchObject({ kind: "not-found" });
    expect([await names(), bytesKept()]).toEqual([[], []]);

    draftId = await prepare(stateA);
    const [kept] = (await getDraft(stateA, draftId)).files;
    await lodgeLegislation(stateA, { draftId });
    const late = removeDraftFile(stateA, { draftId, fileId: kept!.id }); // prepared with a file
    await expect(late).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("a draft that is discarded", () => {
  test("is gone with its files, but for those that a submission has; what is lodged, or another State's, stays", async () => {
    draftId = await prepare(stateA);
    await expect(discardDraft(stateB, { draftId })).rejects.toMatchObject({ kind: "not-found" });
    await discardDraft(stateA, { draftId });
    await expect(getDraft(stateA, draftId)).rejects.toMatchObject({ kind: "not-found" });
    expect(bytesKept()).toEqual([]);
    const submissionId = await lodged(stateA);
    await expect(discardDraft(stateA, { draftId: submissionId })).rejects.toMatchObject({ kind: "conflict" });
    const sherloc = { ...stateA, viewer: await staff(database.db, "sherloc") };
    await returnSubmission(sherloc, { submissionId, version: 1, question: "?" });
    draftId = randomUUID();
    await startReplacement(stateA, { submissionId, draftId });
    await discardDraft(stateA, { draftId });
    expect((await getSubmission(stateA, submissionId, MEETING)).files).toHaveLength(1);
    expect(bytesKept()).toHaveLength(1);
  });

  test("makes room for another: a State has a hundred open ones at most", async () => {
    const empty = () => saveDraft(stateB, { draftId: randomUUID(), meetingKey: "wg2-2024", typed: {} });
    for (let count = 0; count < 100; count++) await empty();
    await expect(empty()).rejects.toMatchObject({ kind: "too-many", code: "draftsTooMany" });
    const [one] = await listOwnSubmissions(stateB, "wg2-2024");
    await discardDraft(stateB, { draftId: one!.id }); // there are a hundred
    expect(await empty()).toEqual({ state: "draft" });
  });
});

describe("the download gate", () => {
  test("opens to the State itself and, once it is lodged, to the focal point and the secretariat; to nobody else", async () => {
    draftId = await prepare(stateA);
    const fileId = (await getDraft(stateA, draftId)).files[0]!.id; // prepared with a file
    const sherloc = { ...stateA, viewer: await staff(database.db, "sherloc") };
    const secretariat = { ...stateA, viewer: await staff(database.db, "secretariat") };
    const closed = { kind: "not-found" };
    expect(await getReadableFile(stateA, fileId)).toMatchObject({ id: fileId });
    await expect(getReadableFile(sherloc, fileId)).rejects.toMatchObject(closed);
    await lodgeLegislation(stateA, { draftId });
    for (const context of [stateA, sherloc, secretariat])
      expect(await getReadableFile(context, fileId)).toMatchObject({ id: fileId, name: "act.pdf" });
    for (const viewer of [
      stateB.viewer,
      ...(await Promise.all((["editor", "rapporteur", "admin"] as const).map((role) => staff(database.db, role)))),
      { kind: "public" } as const,
      { kind: "system", name: "test" } as const,
    ])
      await expect(getReadableFile({ ...stateA, viewer }, fileId)).rejects.toMatchObject(closed);
    const refused = await database.db.select().from(recordEntries).where(eq(recordEntries.subjectId, fileId));
    expect(refused.map((entry) => [entry.verb, entry.actor])).toContainEqual(["refuse", "delegation-xb"]);
  });

  test("is closed for an infected file and for what is no id", async () => {
    draftId = await lodged(stateA);
    const [row] = await database.db.select().from(files);
    await database.db.update(files).set({ scan: "infected" }).where(eq(files.id, row!.id)); // there is at least this one
    for (const id of [row!.id, "x", "../../etc/passwd", randomUUID()])
      await expect(getReadableFile(stateA, id)).rejects.toMatchObject({ kind: "not-found" });
  });
});

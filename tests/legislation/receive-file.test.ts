import { createHash, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { discardDraft } from "@/app/_domain/legislation/discard-draft";
import { getReadableFile } from "@/app/_domain/legislation/file-queries";
import { listOwnSubmissions } from "@/app/_domain/legislation/queries";
import { receiveFile } from "@/app/_domain/legislation/receive-file";
import { removeDraftFile } from "@/app/_domain/legislation/remove-draft-file";
import { returnSubmission } from "@/app/_domain/legislation/return-submission";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { startReplacement } from "@/app/_domain/legislation/start-replacement";
import { getDraft, getSubmission } from "@/app/_domain/legislation/submission-queries";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import { getTranslator } from "@/app/_i18n/translator";
import type { DiskStore } from "@/app/_platform/files/disk-store";
import { describeSentName } from "@/components/legislation/describe-sent-name";
import { auditEvents, files } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { createDraft, createMeetings, createSubmission, MEETING, sendFile } from "./meeting";
import { docx, JPEG, pdf } from "./sample-files";

const database = testDatabase();
let stateA: Context & { files: DiskStore };
let stateB: Context;
let draftId: string;

beforeAll(() => createMeetings(database.db));
beforeEach(async () => {
  stateA = contextOf(database.db, await delegate(database.db, "XA"));
  stateB = contextOf(database.db, await delegate(database.db, "XB"));
  draftId = randomUUID();
});

/** Returns the paths of all files in the store. */
function storedFiles(): string[] {
  const root = dirname(dirname(stateA.files.pathOf(randomUUID())));

  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const names = async () => (await getDraft(stateA, draftId)).files.map((file) => file.name);

describe("a file", () => {
  test("is stored under a random id, with a clean name and unchanged bytes", async () => {
    const content = pdf("x".repeat(200_000));
    const received = await sendFile(stateA, draftId, "../../قانون\u202e.pdf", content);
    if (received.outcome !== "received") throw new Error("It was not received.");
    const file = await getReadableFile(stateA, received.fileId);
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
  ])("%s is refused by name, and nothing of it is stored", async (_what, content, refusal) => {
    expect(await sendFile(stateA, draftId, "a.pdf", content)).toMatchObject({ outcome: "refused", refusal });
    expect(await names()).toEqual([]);
    expect(storedFiles()).toEqual([]);
  });

  test("has the extension of its content when downloaded; the page shows its original name", async () => {
    const received = await sendFile(stateA, draftId, "act.exe", pdf("a program?"));
    await sendFile(stateA, draftId, "a.html", JPEG);
    await sendFile(stateA, draftId, "law.pdf", pdf("a law"));
    if (received.outcome !== "received") throw new Error("It was not received.");
    expect(await getReadableFile(stateA, received.fileId)).toMatchObject({ name: "act.pdf" });
    const { files: draftFiles } = await getDraft(stateA, draftId);
    const t = getTranslator("en", "legislation");
    expect(draftFiles.map((file) => [file.name, describeSentName(file, t)])).toEqual([
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
    await expect(receiveFile(stateA, input)).rejects.toThrow("The line broke.");
    expect([await names(), storedFiles()]).toEqual([[], []]);
  });

  test("sent twice, even at the same time, is stored once", async () => {
    await Promise.all([sendFile(stateA, draftId, "a.pdf", pdf()), sendFile(stateA, draftId, "a.pdf", pdf())]);
    expect(await names()).toEqual(["a.pdf"]);
    expect(storedFiles()).toHaveLength(1);
  });

  test("is the twentieth at most", async () => {
    for (let index = 0; index < 20; index++) await sendFile(stateA, draftId, `${index}.pdf`, pdf(String(index)));
    expect(await sendFile(stateA, draftId, "more.pdf", pdf("more"))).toMatchObject({
      refusal: { code: "filesTooMany" },
    });
    expect((await names())[19]).toBe("19.pdf");
    expect(storedFiles()).toHaveLength(20);
  });

  test("can be removed from a draft with its bytes, but not from a submission", async () => {
    await sendFile(stateA, draftId, "a.pdf", pdf("a"));
    const [file] = (await getDraft(stateA, draftId)).files;
    const fileId = file!.id; // received above
    await expect(removeDraftFile(stateB, { draftId, fileId })).rejects.toMatchObject({ kind: "not-found" });
    await removeDraftFile(stateA, { draftId, fileId });
    await expect(removeDraftFile(stateA, { draftId, fileId })).rejects.toMatchObject({ kind: "not-found" });
    expect([await names(), storedFiles()]).toEqual([[], []]);

    draftId = await createDraft(stateA);
    const [draftFile] = (await getDraft(stateA, draftId)).files;
    await submitLegislation(stateA, { draftId });
    const late = removeDraftFile(stateA, { draftId, fileId: draftFile!.id }); // created with a file
    await expect(late).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("a discarded draft", () => {
  test("is deleted with its files, except those of a submission; a submission or another State's draft is not", async () => {
    draftId = await createDraft(stateA);
    await expect(discardDraft(stateB, { draftId })).rejects.toMatchObject({ kind: "not-found" });
    await discardDraft(stateA, { draftId });
    await expect(getDraft(stateA, draftId)).rejects.toMatchObject({ kind: "not-found" });
    expect(storedFiles()).toEqual([]);
    const submissionId = await createSubmission(stateA);
    await expect(discardDraft(stateA, { draftId: submissionId })).rejects.toMatchObject({ kind: "conflict" });
    const sherloc = { ...stateA, viewer: await staff(database.db, "sherloc") };
    await returnSubmission(sherloc, { submissionId, version: 1, question: "?" });
    draftId = randomUUID();
    await startReplacement(stateA, { submissionId, draftId });
    await discardDraft(stateA, { draftId });
    expect((await getSubmission(stateA, submissionId, MEETING)).files).toHaveLength(1);
    expect(storedFiles()).toHaveLength(1);
  });

  test("allows another one: a State has a hundred drafts at most", async () => {
    const empty = () => saveDraft(stateB, { draftId: randomUUID(), meetingKey: "wg2-2024", fields: {} });
    for (let count = 0; count < 100; count++) await empty();
    await expect(empty()).rejects.toMatchObject({ kind: "too-many", code: "draftsTooMany" });
    const [one] = await listOwnSubmissions(stateB, "wg2-2024");
    await discardDraft(stateB, { draftId: one!.id }); // there are a hundred
    expect(await empty()).toEqual({ status: "draft" });
  });
});

describe("the download gate", () => {
  test("admits the State itself and, after submission, the focal point and the secretariat; nobody else", async () => {
    draftId = await createDraft(stateA);
    const fileId = (await getDraft(stateA, draftId)).files[0]!.id; // created with a file
    const sherloc = { ...stateA, viewer: await staff(database.db, "sherloc") };
    const secretariat = { ...stateA, viewer: await staff(database.db, "secretariat") };
    const notFound = { kind: "not-found" };
    expect(await getReadableFile(stateA, fileId)).toMatchObject({ id: fileId });
    await expect(getReadableFile(sherloc, fileId)).rejects.toMatchObject(notFound);
    await submitLegislation(stateA, { draftId });
    for (const context of [stateA, sherloc, secretariat])
      expect(await getReadableFile(context, fileId)).toMatchObject({ id: fileId, name: "act.pdf" });
    for (const viewer of [
      stateB.viewer,
      ...(await Promise.all((["editor", "rapporteur", "admin"] as const).map((role) => staff(database.db, role)))),
      { kind: "public" } as const,
      { kind: "system", name: "test" } as const,
    ])
      await expect(getReadableFile({ ...stateA, viewer }, fileId)).rejects.toMatchObject(notFound);
    const refused = await database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, fileId));
    expect(refused.map((entry) => [entry.operation, entry.actor])).toContainEqual(["refuse", "delegation-xb"]);
  });

  test("refuses an infected file and an invalid id", async () => {
    draftId = await createSubmission(stateA);
    const [row] = await database.db.select().from(files);
    await database.db.update(files).set({ scan: "infected" }).where(eq(files.id, row!.id)); // there is at least this one
    for (const id of [row!.id, "x", "../../etc/passwd", randomUUID()])
      await expect(getReadableFile(stateA, id)).rejects.toMatchObject({ kind: "not-found" });
  });
});

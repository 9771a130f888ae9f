import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addDocument } from "@/app/_domain/documents/add-document";
import { addReceivedFiles } from "@/app/_domain/documents/add-received-files";
import { findReadableDocumentFile } from "@/app/_domain/documents/file-queries";
import { issueReceivedFiles } from "@/app/_domain/documents/issue-received-files";
import { getDocument } from "@/app/_domain/documents/queries";
import { type ArrivedFile, type RefusedFile, receiveDocumentFile } from "@/app/_domain/documents/receive-document-file";
import { findWaitingFile, listWaitingFiles } from "@/app/_domain/documents/received-queries";
import { getDocumentToChange } from "@/app/_domain/documents/register-queries";
import { removeReceivedFile } from "@/app/_domain/documents/remove-received-file";
import { AddDocument, IssueReceivedFiles } from "@/app/_domain/documents/schemas";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { readText } from "@/app/_platform/files/read-content";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { auditEvents, documentEditions, files, meetingDocuments, receivedDocumentFiles } from "@/db/schema";
import { PNG, pdf } from "../legislation/sample-files";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { bytesOf, SECRETARIAT, store, withFiles } from "./meeting";

const SERIES = "TEST/COP/WG9/2023";
const KEY = "wg9-2023";
const database = testDatabase();
const db = () => database.db;
const secretariat = async () => withFiles(db(), await staff(db(), "secretariat"));
const ids = new Map<string, string>();
beforeAll(async () => {
  await smallMeeting(db());
  for (const number of ["2", "21", "22"]) {
    const symbol = `${SERIES}/${number}`;
    const fields = { meetingKey: KEY, documentId: randomUUID(), symbol, "title-en": "Paper", kind: "other" };
    if (number !== "2")
      await addDocument(await secretariat(), AddDocument.parse({ ...fields, distribution: "general" }));
    const [row] = await db().select().from(meetingDocuments).where(eq(meetingDocuments.symbol, symbol));
    ids.set(number, row!.id); // of the small meeting, or added above
  }
});

/** Receives files by their names and contents, as the form does. */
async function receive(sent: Record<string, string | Buffer>, documentId?: string, limit = 100_000): Promise<void> {
  const context = await secretariat();
  const received: ArrivedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const [name, content] of Object.entries(sent)) {
    const outcome = await receiveDocumentFile(context, { name, bytes: bytesOf(content), limit });
    if ("received" in outcome) received.push(outcome.received);
    else refused.push(outcome.refused);
  }
  await addReceivedFiles(context, { meetingKey: KEY, documentId, received, refused });
}

const waiting = async () => listWaitingFiles(await secretariat(), KEY);
const named = async (name: string) => (await waiting()).waiting.find((file) => file.name === name)!; // as received
const issueAs = async (chosen: { fileId: string; documentId: string; locale: "en" | "fr" | "ar" }[]) =>
  issueReceivedFiles(await secretariat(), { meetingKey: KEY, files: chosen });
const idOf = (number: string) => ids.get(number)!; // set before all tests
const ENGLISH = "The States parties may wish to consider the following questions on the agenda of the meeting.";

describe("received files", () => {
  test("wait with the document and language that their names or texts tell; nobody reads them yet", async () => {
    await receive({
      "TEST_COP_WG9_2023_21-F.txt": "Texte",
      "2311234A.txt": `${SERIES}/2 Distr.: General`,
      "paper.txt": `United Nations ${SERIES}/22. ${ENGLISH}`,
      "unknown.txt": "1 2 3",
    });
    const told = (await waiting()).waiting.map(({ name, documentId, locale }) => [name, documentId, locale]);
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([
        ["TEST_COP_WG9_2023_21-F.txt", idOf("21"), "fr"],
        ["2311234A.txt", idOf("2"), "ar"],
        ["paper.txt", idOf("22"), "en"],
        ["unknown.txt", undefined, undefined],
      ]),
    );
    const { fileId } = await named("paper.txt");
    for (const viewer of [PUBLIC_VIEWER, await delegate(db(), "XA"), await staff(db(), "editor")]) {
      expect(await findWaitingFile(contextOf(db(), viewer), fileId)).toBeUndefined();
      expect(await findReadableDocumentFile(contextOf(db(), viewer), fileId)).toBeUndefined();
    }
    expect(await findWaitingFile(await secretariat(), fileId)).toMatchObject({ name: "paper.txt" });
    await expect(getDocument(contextOf(db(), PUBLIC_VIEWER), `${SERIES}/22`)).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("are refused one by one, with the reasons that the command gives, until files are added again", async () => {
    await receive({ "picture.pdf": PNG, "large.txt": "x".repeat(300), "good-E.txt": "Text" }, undefined, 200);
    expect((await waiting()).refused).toEqual([
      { name: "large.txt", code: "fileTooLarge", limit: 200 },
      { name: "picture.pdf", code: "fileNotDocument" },
    ]);
    await receive({ "more-E.txt": "Text" });
    const { refused, waiting: files } = await waiting();
    expect(refused).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(["good-E.txt", "more-E.txt"]));
  });

  test("of a document's own page are that document's, whatever they are called", async () => {
    await receive({ "TEST_COP_WG9_2023_2-S.txt": "Texto" }, idOf("21"));
    expect((await named("TEST_COP_WG9_2023_2-S.txt")).documentId).toBe(idOf("21"));
  });

  test("are removed with their bytes, once", async () => {
    const { fileId } = await named("unknown.txt");
    const context = await secretariat();
    await removeReceivedFile(context, { meetingKey: KEY, fileId });
    expect(await db().$count(files, eq(files.id, fileId))).toBe(0);
    expect(await readText(fileId, "text/plain", store)).toBeUndefined();
    await expect(removeReceivedFile(context, { meetingKey: KEY, fileId })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("issuing received files", () => {
  test("issues each in its language under its document, and tells who reads them", async () => {
    const [french, english] = [await named("TEST_COP_WG9_2023_21-F.txt"), await named("paper.txt")];
    const { documents } = await waiting();
    expect(documents.find(({ id }) => id === idOf("21"))?.readers).toBe("public");
    const { issued } = await issueAs([
      { fileId: french.fileId, documentId: idOf("21"), locale: "fr" },
      { fileId: english.fileId, documentId: idOf("22"), locale: "en" },
    ]);
    expect(issued).toEqual([
      { symbol: `${SERIES}/21`, locale: "fr", outcome: "issued" },
      { symbol: `${SERIES}/22`, locale: "en", outcome: "issued" },
    ]);
    const { versions } = await getDocument(contextOf(db(), PUBLIC_VIEWER), `${SERIES}/22`);
    expect(versions[0]?.files[0]).toMatchObject({ fileId: english.fileId, name: "TEST_COP_WG9_2023_22-E.txt" });
    expect(await readText(english.fileId, "text/plain", store)).toContain("States parties");
    expect((await waiting()).waiting.map(({ name }) => name)).not.toContain("paper.txt");
  });

  test("keeps the number of words that was counted before, and an uncounted one where the reader fails", async () => {
    await receive({ "counted-E.txt": "one two three", "uncounted-S.txt": "uno dos" }, idOf("22"));
    const [counted, uncounted] = [await named("counted-E.txt"), await named("uncounted-S.txt")];
    await db().update(files).set({ words: null }).where(eq(files.id, uncounted.fileId));
    const context = { ...(await secretariat()), readText: async () => undefined };
    const chosen = [
      { fileId: counted.fileId, documentId: idOf("22"), locale: "en" as const },
      { fileId: uncounted.fileId, documentId: idOf("22"), locale: "es" as const },
    ];
    await issueReceivedFiles(context, { meetingKey: KEY, files: chosen });
    const wordsOf = async (id: string) => (await db().select().from(files).where(eq(files.id, id)))[0]?.words;
    expect(await wordsOf(counted.fileId)).toBe(3);
    expect(await wordsOf(uncounted.fileId)).toBeNull();
  });

  test("leaves the words of a file uncounted that cannot be read as it arrives", async () => {
    const context = { ...(await secretariat()), readText: async () => undefined };
    const outcome = await receiveDocumentFile(context, { name: "E.txt", bytes: bytesOf("Some text"), limit: 1_000 });
    expect(outcome).toMatchObject({ received: { words: null, head: "" } });
  });

  test("replaces the current file, which stays as an earlier one", async () => {
    await receive({ "new-F.txt": "Autre texte" }, idOf("21"));
    const { fileId } = await named("new-F.txt");
    const { issued } = await issueAs([{ fileId, documentId: idOf("21"), locale: "fr" }]);
    expect(issued[0]?.outcome).toBe("reissued");
    const context = await secretariat();
    const { earlier, document } = await getDocumentToChange(context, { meetingKey: KEY, documentId: idOf("21") });
    expect(earlier).toMatchObject([{ locale: "fr", format: "txt" }]);
    expect(document.versions.find(({ locale }) => locale === "fr")?.files).toHaveLength(1);
  });

  test("of the same bytes changes nothing, and the received copy is gone", async () => {
    await receive({ "again-F.txt": "Autre texte" }, idOf("21"));
    const { fileId } = await named("again-F.txt");
    const { issued } = await issueAs([{ fileId, documentId: idOf("21"), locale: "fr" }]);
    expect(issued[0]?.outcome).toBe("unchanged");
    expect(await db().$count(files, eq(files.id, fileId))).toBe(0);
    expect(await readText(fileId, "text/plain", store)).toBeUndefined();
  });

  test("issues all or none: a second file of one language and format is refused at its field", async () => {
    await receive({ "one-E.txt": "One", "two-E.txt": "Two", "paper-E.pdf": pdf("Three") }, idOf("21"));
    const [one, two, paper] = [await named("one-E.txt"), await named("two-E.txt"), await named("paper-E.pdf")];
    const english = (file: { fileId: string }) => ({
      fileId: file.fileId,
      documentId: idOf("21"),
      locale: "en" as const,
    });
    const before = await db().$count(auditEvents);
    await expect(issueAs([english(one), english(paper), english(two)])).rejects.toMatchObject({
      code: "sameVersionTwice",
      field: `language-${two.fileId}`,
    });
    expect(await db().$count(auditEvents)).toBe(before);
    expect((await issueAs([english(one), english(paper)])).issued).toHaveLength(2);
  });

  test("is refused under a withdrawn document or one of another meeting, and for a file that is gone", async () => {
    await withdrawDocument(withFiles(db(), SECRETARIAT), { symbol: `${SERIES}/22` });
    const { fileId } = await named("two-E.txt");
    await expect(issueAs([{ fileId, documentId: idOf("22"), locale: "en" }])).rejects.toMatchObject({
      code: "documentWithdrawn",
      field: `document-${fileId}`,
    });
    await expect(issueAs([{ fileId, documentId: randomUUID(), locale: "en" }])).rejects.toMatchObject({
      code: "documentRequired",
    });
    await expect(issueAs([{ fileId: randomUUID(), documentId: idOf("21"), locale: "en" }])).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("says at each field what is missing", () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const form = { meetingKey: KEY, files: [one, two], [`document-${one}`]: "", [`language-${one}`]: "en" };
    const wrong = IssueReceivedFiles.safeParse({ ...form, [`document-${two}`]: idOf("21"), [`language-${two}`]: "" });
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      [`document-${one}`, "documentRequired"],
      [`language-${two}`, "fileLanguageRequired"],
    ]);
    const none = IssueReceivedFiles.safeParse({ meetingKey: KEY });
    expect(none.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["files", "filesUnticked"]]);
  });

  test("is refused to all but the secretariat, as is receiving and removing", async () => {
    const others: Viewer[] = [PUBLIC_VIEWER, await delegate(db(), "XA"), await staff(db(), "editor")];
    const { fileId } = await named("two-E.txt");
    const count = await db().$count(receivedDocumentFiles);
    for (const viewer of others) {
      const context = withFiles(db(), viewer);
      const chosen = [{ fileId, documentId: idOf("21"), locale: "ar" as const }];
      for (const refused of [
        receiveDocumentFile(context, { name: "x.txt", bytes: bytesOf("x"), limit: 10 }),
        addReceivedFiles(context, { meetingKey: KEY, documentId: undefined, received: [], refused: [] }),
        issueReceivedFiles(context, { meetingKey: KEY, files: chosen }),
        removeReceivedFile(context, { meetingKey: KEY, fileId }),
        listWaitingFiles(context, KEY),
      ])
        await expect(refused).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect(await db().$count(receivedDocumentFiles)).toBe(count);
  });
});

describe("files that are issued together", () => {
  test("are an edition of their document: readers see its note, only staff the reason, also where it replaces", async () => {
    await receive({ "note.txt": `${ENGLISH} Once.` });
    const first = await named("note.txt");
    const input = (fileId: string, more: object) =>
      IssueReceivedFiles.parse({
        ...{ meetingKey: KEY, files: [fileId], [`document-${fileId}`]: idOf("21"), [`language-${fileId}`]: "fr" },
        ...more,
      });
    await issueReceivedFiles(await secretariat(), input(first.fileId, {}));
    await receive({ "note.txt": `${ENGLISH} Twice.` });
    const { fileId } = await named("note.txt");
    const again = { "note-fr": "Le tableau a été corrigé.", reason: "The author asked for it" };
    const later = { ...(await secretariat()), now: () => new Date("2023-05-09T10:00:00Z") };
    await issueReceivedFiles(later, input(fileId, again));

    const editions = await db()
      .select()
      .from(documentEditions)
      .where(eq(documentEditions.documentId, idOf("21")));
    expect(editions.at(-1)).toMatchObject({
      ...{ number: editions.length, notes: { fr: "Le tableau a été corrigé." }, reason: "The author asked for it" },
      ...{ issuedBy: "secretariat", issuedAt: new Date("2023-05-09T10:00:00Z") },
    });
    const { history } = await getDocument(contextOf(db(), PUBLIC_VIEWER), `${SERIES}/21`);
    expect(history[0]).toMatchObject({ event: "reissued", locale: "fr", notes: { fr: "Le tableau a été corrigé." } });
    expect(JSON.stringify(history)).not.toContain("author");
  });
});

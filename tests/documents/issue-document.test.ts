import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { and, desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { findReadableDocumentFile } from "@/app/_domain/documents/file-queries";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { auditEvents, meetingDocumentFiles, searchPassages } from "@/db/schema";
import { docx, PNG, pdf } from "../legislation/sample-files";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { issue, SECRETARIAT, store, withFiles } from "./meeting";

const database = testDatabase();
const db = () => database.db;
beforeAll(async () => {
  await smallMeeting(database.db);
});

const SERIES = "TEST/COP/WG9/2023";
const LATER = new Date("2023-05-03T09:00:00Z");
const asPublic = () => contextOf(db(), PUBLIC_VIEWER);
const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const countStored = () =>
  readdirSync(dirname(dirname(store.pathOf("00000000-0000-4000-8000-000000000000"))), { recursive: true }).filter(
    (name) => String(name).length > 10,
  ).length;

async function lastEvent(symbol: string) {
  const entries = await db().select().from(auditEvents).orderBy(desc(auditEvents.id));

  return entries.find((entry) => (entry.detail as { symbol?: string }).symbol === symbol);
}

describe("issuing a document", () => {
  test("makes it readable under its symbol, with its file, size and checksum", async () => {
    const content = "Background paper. States parties may wish to consider it.";
    const issued = await issue(db(), { symbol: `${SERIES}/2`, locale: "en", content, title: "Background paper" });
    expect(issued).toMatchObject({ outcome: "issued", format: "txt", sha256: sha256(content), size: content.length });
    const document = await getDocument(asPublic(), "test/cop/wg9/2023/2");
    expect(document).toMatchObject({ titles: { en: "Background paper", zh: "文件2" }, issuedOn: "2023-05-02" });
    expect(document.changedAt).toEqual(NOW);
    expect(document.versions).toEqual([
      {
        locale: "en",
        availability: "issued",
        changedAt: NOW,
        files: [
          {
            fileId: expect.any(String),
            format: "txt",
            name: "TEST_COP_WG9_2023_2-E.txt",
            mediaType: "text/plain",
            size: content.length,
            sha256: sha256(content),
            issuedAt: NOW,
          },
        ],
      },
    ]);
    expect(await lastEvent(`${SERIES}/2`)).toMatchObject({
      operation: "issue-document",
      detail: { outcome: "issued", locale: "en" },
    });
  });

  test("with the same bytes again changes nothing and leaves no trace", async () => {
    const before = countStored();
    const content = "Background paper. States parties may wish to consider it.";
    const again = await issue(db(), { symbol: `${SERIES}/2`, locale: "en", content, now: LATER });
    expect(again.outcome).toBe("unchanged");
    expect(countStored()).toBe(before);
    expect((await getDocument(asPublic(), `${SERIES}/2`)).changedAt).toEqual(NOW);
    expect((await lastEvent(`${SERIES}/2`))?.at).toEqual(NOW);
  });

  test("with other bytes reissues it: the earlier file is no longer listed, its checksum stays in the history", async () => {
    const [earlier] = (await getDocument(asPublic(), `${SERIES}/2`)).versions[0]?.files ?? [];
    const reissued = await issue(db(), { symbol: `${SERIES}/2`, locale: "en", content: "Corrected.", now: LATER });
    expect(reissued.outcome).toBe("reissued");
    const document = await getDocument(asPublic(), `${SERIES}/2`);
    expect(document.versions[0]?.files.map((file) => file.sha256)).toEqual([sha256("Corrected.")]);
    expect(document.history).toEqual([
      {
        at: LATER,
        event: "reissued",
        locale: "en",
        format: "txt",
        sha256: sha256("Corrected."),
        earlierSha256: earlier?.sha256,
        notes: {},
      },
      { at: NOW, event: "issued", locale: "en", format: "txt", sha256: earlier?.sha256, notes: {} },
    ]);
    // A download of the earlier file in progress can be resumed.
    expect(await findReadableDocumentFile(asPublic(), earlier?.fileId ?? "")).toMatchObject({
      sha256: earlier?.sha256,
    });
  });

  test("recognizes formats by content, side by side", async () => {
    const of = { symbol: `${SERIES}/2`, locale: "fr" } as const;
    for (const [content, format] of [
      [pdf(), "pdf"],
      [docx(), "docx"],
      ["<!doctype html><title>x</title><p>Texte", "html"],
      ['<?xml version="1.0"?><akomaNtoso/>', "xml"],
      ["\ufeffTexte", "txt"],
    ] as const)
      expect(await issue(db(), { ...of, content })).toMatchObject({ format, outcome: "issued" });
    const version = (await getDocument(asPublic(), of.symbol)).versions.find(({ locale }) => locale === "fr");
    expect(version?.files.map((file) => file.name)).toEqual(
      ["pdf", "docx", "html", "txt", "xml"].map((format) => `TEST_COP_WG9_2023_2-F.${format}`),
    );
  });

  test.each([
    ["an image", PNG, "fileNotDocument"],
    ["nothing", "", "fileEmpty"],
    ["text in another encoding", Buffer.from([0x41, 0xe9, 0x20]), "fileNotDocument"],
    ["bytes that are no text", Buffer.from([0x41, 0, 0x42]), "fileNotDocument"],
    ["a program of text that names its interpreter", "#!/bin/sh\nrm -rf /\n", "fileNotDocument"],
    ["a program that turns into a PDF", Buffer.concat([Buffer.from("MZ\x90\0"), pdf()]), "fileNotDocument"],
    ["a PDF after blank lines", Buffer.concat([Buffer.from("\r\n\r\n"), pdf()]), "fileBeforePdf"],
    ["a drawing with script", "<svg onload='alert(1)'/>", "fileNotDocument"],
    ["more than it may have", "x".repeat(1_001), "fileTooLarge"],
  ])("refuses %s and stores nothing of it", async (_what, content, code) => {
    const before = countStored();
    const refused = issue(db(), { symbol: `${SERIES}/77`, locale: "en", content, limit: 1_000 });
    await expect(refused).rejects.toMatchObject({ kind: "invalid", code });
    expect(countStored()).toBe(before);
    await expect(getDocument(asPublic(), `${SERIES}/77`)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("under a new symbol finds its meeting by series and year, and an addendum has its parent's details", async () => {
    const input = { symbol: `${SERIES}/5`, locale: "es", kind: "background-paper", items: ["2", "1 (a)"] } as const;
    await issue(db(), { ...input, items: [...input.items], content: "Uno" });
    await issue(db(), { symbol: `${SERIES}/5/Add.1`, locale: "es", content: "Dos" });
    expect(await getDocument(asPublic(), `${SERIES}/5/ADD.1`)).toMatchObject({
      symbol: `${SERIES}/5/Add.1`,
      meetingKey: "wg9-2023",
      kind: "background-paper",
      distribution: "general",
      items: ["1 (a)", "2"],
    });
    await issue(db(), { symbol: `${SERIES}/CRP.1`, locale: "es", content: "Tres" });
    expect(await getDocument(asPublic(), `${SERIES}/CRP.1`)).toMatchObject({ distribution: "limited", items: [] });
  });

  test("is refused for an unknown meeting or item, or details that differ from the known ones", async () => {
    const content = "x";
    const refused = (input: Parameters<typeof issue>[1]) => expect(issue(db(), input)).rejects;
    await refused({ symbol: "OTHER/COP/2023/1", locale: "en", content }).toMatchObject({
      code: "documentMeetingUnknown",
    });
    await refused({ symbol: `${SERIES}/6`, locale: "en", content, meetingKey: "wg8-1999" }).toMatchObject({
      code: "documentMeetingUnknown",
    });
    await refused({ symbol: `${SERIES}/6`, locale: "en", content, items: ["9"] }).toMatchObject({
      code: "documentItemUnknown",
    });
    await refused({ symbol: `${SERIES}/2`, locale: "en", content, distribution: "restricted" }).toMatchObject({
      code: "documentDiffers",
    });
    await expect(getDocument(asPublic(), `${SERIES}/6`)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("is refused to everybody but the secretariat, before a byte is stored", async () => {
    const before = countStored();
    const others = [PUBLIC_VIEWER, await delegate(db(), "XA"), await staff(db(), "editor"), await staff(db(), "admin")];
    for (const viewer of others)
      await expect(issue(db(), { symbol: `${SERIES}/2`, locale: "en", content: "x", viewer })).rejects.toMatchObject({
        kind: "forbidden",
      });
    expect(countStored()).toBe(before);
    const secretariat = await staff(db(), "secretariat");
    const issued = await issue(db(), { symbol: `${SERIES}/2`, locale: "ru", content: "Текст", viewer: secretariat });
    expect(issued.outcome).toBe("issued");
  });

  test("several times at once leaves one current file", async () => {
    const all = Array.from({ length: 8 }, (_, index) =>
      issue(db(), { symbol: `${SERIES}/8`, locale: "ar", content: `نص ${index % 4}` }),
    );
    await Promise.all(all);
    const document = await getDocument(asPublic(), `${SERIES}/8`);
    expect(document.versions[0]?.files).toHaveLength(1);
    const rows = await db().select().from(meetingDocumentFiles).where(eq(meetingDocumentFiles.documentId, document.id));
    expect(rows.filter((row) => row.supersededAt === null)).toHaveLength(1);
  });
});

describe("what the public may not read:", () => {
  test("the file of a restricted document, which delegations may read, and its text are not searched", async () => {
    await issue(db(), { symbol: `${SERIES}/3`, locale: "en", content: "For delegations alone." });
    const delegation = contextOf(db(), await delegate(db(), "XB"));
    const document = await getDocument(delegation, `${SERIES}/3`);
    const fileId = document.versions[0]?.files[0]?.fileId ?? "";
    expect(await findReadableDocumentFile(delegation, fileId)).toMatchObject({ name: "TEST_COP_WG9_2023_3-E.txt" });
    expect(await findReadableDocumentFile(asPublic(), fileId)).toBeUndefined();
    expect(await db().select().from(searchPassages).where(eq(searchPassages.subjectId, document.id))).toEqual([]);
    expect((await lastEvent(`${SERIES}/3`))?.detail).toMatchObject({ public: false });
  });

  test("an invalid id, or one of something else, names no file", async () => {
    for (const id of ["", "x", "00000000-0000-4000-8000-000000000000"])
      expect(await findReadableDocumentFile(asPublic(), id)).toBeUndefined();
  });
});

describe("a translation", () => {
  const symbol = `${SERIES}/5`;

  test("is noted, and ends when the document is issued in that language", async () => {
    const context = withFiles(db(), SECRETARIAT);
    expect(await noteTranslation(context, { symbol, locale: "zh" })).toEqual({ symbol, outcome: "noted" });
    expect(await noteTranslation(context, { symbol, locale: "zh" })).toEqual({ symbol, outcome: "unchanged" });
    const version = async () => (await getDocument(asPublic(), symbol)).versions.find(({ locale }) => locale === "zh");
    expect(await version()).toEqual({ locale: "zh", availability: "in-translation", changedAt: NOW, files: [] });
    await issue(db(), { symbol, locale: "zh", content: "文本", now: LATER });
    expect(await version()).toMatchObject({ availability: "issued", changedAt: LATER });
    await expect(noteTranslation(context, { symbol, locale: "zh" })).rejects.toMatchObject({
      code: "documentIssuedAlready",
    });
  });

  test("is noted by the secretariat alone", async () => {
    const context = withFiles(db(), await delegate(db(), "XA"));
    await expect(noteTranslation(context, { symbol, locale: "fr" })).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("a document that is withdrawn", () => {
  const symbol = `${SERIES}/9`;

  test("stays under its symbol, marked; its files are no longer public and its text is not found", async () => {
    await issue(db(), { symbol, locale: "en", content: "Withdrawn words", title: "Soon gone" });
    const [version] = (await getDocument(asPublic(), symbol)).versions;
    const fileId = version?.files[0]?.fileId ?? "";
    const context = withFiles(db(), SECRETARIAT, LATER);
    expect(await withdrawDocument(context, { symbol })).toEqual({ symbol, outcome: "withdrawn" });
    expect(await withdrawDocument(context, { symbol })).toEqual({ symbol, outcome: "unchanged" });

    const document = await getDocument(asPublic(), symbol);
    expect(document).toMatchObject({ withdrawnAt: LATER, changedAt: LATER });
    expect(document.versions.flatMap(({ files }) => files)).toEqual([]);
    expect(document.history[0]).toEqual({ at: LATER, event: "withdrawn" });
    expect(await findReadableDocumentFile(asPublic(), fileId)).toBeUndefined();
    expect(await findReadableDocumentFile(contextOf(db(), await delegate(db(), "XA")), fileId)).toBeUndefined();
    expect(await findReadableDocumentFile(contextOf(db(), await staff(db(), "secretariat")), fileId)).toBeDefined();
    const findable = await db().select().from(searchPassages).where(eq(searchPassages.subjectId, document.id));
    expect(findable).toMatchObject([{ part: "title", body: "Soon gone", label: symbol }]);
    const inList = (await listDocuments(asPublic(), "wg9-2023")).find((each) => each.symbol === symbol);
    expect(inList?.versions.flatMap(({ files }) => files)).toEqual([]);
  });

  test("is not issued again; others cannot withdraw, and an unknown symbol is not found", async () => {
    await expect(issue(db(), { symbol, locale: "en", content: "Again" })).rejects.toMatchObject({
      code: "documentWithdrawn",
    });
    const editor = withFiles(db(), await staff(db(), "editor"));
    await expect(withdrawDocument(editor, { symbol })).rejects.toMatchObject({ kind: "forbidden" });
    const context = withFiles(db(), SECRETARIAT);
    await expect(withdrawDocument(context, { symbol: `${SERIES}/404` })).rejects.toMatchObject({ kind: "not-found" });
  });
});

test("an issued document is found by its title and text, language by language", async () => {
  await issue(db(), { symbol: `${SERIES}/10`, locale: "en", content: "Asset recovery in detail", title: "On assets" });
  const document = await getDocument(asPublic(), `${SERIES}/10`);
  const passages = await db()
    .select({ part: searchPassages.part, body: searchPassages.body, label: searchPassages.label })
    .from(searchPassages)
    .where(and(eq(searchPassages.subjectId, document.id), eq(searchPassages.locale, "en")));
  expect(passages).toEqual(
    expect.arrayContaining([
      { part: "title", body: "On assets", label: `${SERIES}/10` },
      { part: "text", body: "Asset recovery in detail", label: `${SERIES}/10` },
    ]),
  );
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { findTextNotes } from "@/app/_domain/agenda-import/grammar/text-notes";
import { previewAgenda } from "@/app/_domain/agenda-import/preview-agenda";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";
import { readWordDocument } from "@/app/_platform/files/reader/source/word/read-word-document";
import { encodeText } from "../../support/agenda-documents/encode-text";
import { printPreview } from "../../support/agenda-documents/print-preview";
import { wordOfSource } from "../../support/agenda-documents/word-of-source";
import { openedBytes } from "../../support/opened-file";

/** Agendas of fictitious bodies in the forms of real ones, each beside what is to be understood of it. */
const FOLDER = new URL("../../support/agenda-documents/cases/", import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length));

/** Windows code pages by language; Chinese ones are not of single bytes. */
const CODE_PAGES: Record<string, string | undefined> = {
  ar: "windows-1256",
  en: "windows-1252",
  es: "windows-1252",
  fr: "windows-1252",
  ru: "windows-1251",
};

describe.each(NAMES)("%s", (name) => {
  const text = readFileSync(new URL(`${name}.txt`, FOLDER), "utf8");
  const expected = readFileSync(new URL(`${name}.expected`, FOLDER), "utf8");
  const locale = name.split(".").at(-1) ?? "";

  it("is understood", () => {
    expect(understood(Buffer.from(text))).toBe(expected);
  });

  it("is understood in other encodings", () => {
    const windows = text.replaceAll("\n", "\r\n");
    expect(understood(Buffer.from(`\ufeff${windows}`, "utf16le"))).toBe(expected);
    const codePage = CODE_PAGES[locale];
    const encoded = codePage && encodeText(text, codePage);
    if (encoded) expect(understood(encoded)).toBe(expected);
  });

  it("is understood as a Word document with footnotes, tables and tracked changes", async () => {
    const source = findTextNotes(readTextSource(Buffer.from(text)));
    const withoutLines = (printed: string) => printed.replace(/^finding \d+/gm, "finding");
    for (const isTracked of [false, true]) {
      const read = readAgendaDocument(await readWordDocument(openedBytes(await wordOfSource(source, isTracked))));
      const preview = previewAgenda(read, [read.locale]);
      const changes = preview.findings.filter(({ kind }) => kind === "changes-accepted");
      expect(changes.length).toBe(isTracked ? 1 : 0);
      const findings = preview.findings.filter((finding) => !changes.includes(finding));
      expect(withoutLines(printPreview({ ...preview, findings }))).toBe(withoutLines(expected));
    }
  });
});

function understood(bytes: Uint8Array): string {
  const document = readAgendaDocument(readTextSource(bytes));

  return printPreview(previewAgenda(document, [document.locale]));
}

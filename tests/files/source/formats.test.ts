import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "@/app/_domain/agenda-import/grammar/paragraphs";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { previewAgenda } from "@/app/_domain/agenda-import/preview-agenda";
import { NOTE_CALL, type SourceDocument } from "@/app/_domain/agenda-import/source-document";
import { readSource } from "@/app/_platform/files/reader/source/read-source";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { seed } from "../../agenda-import/seed";
import { LAYOUTS } from "../../support/agenda-documents/as-issued/layouts";
import { wordOfText } from "../../support/agenda-documents/as-issued/word-of-text";
import { openedBytes } from "../../support/opened-file";

const FILES = join(import.meta.dirname, "../../support/agenda-documents/as-issued/files");

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const reading = await readSource(openedBytes(bytes));
  if ("unfit" in reading) throw new Error(reading.unfit);

  return reading.document;
}

const file = (name: string) => read(readFileSync(join(FILES, name)));

/**
 * Returns a text as every format has it: fonts draw vowel signs with their letters, and between
 * Chinese signs and others a page has spaces that nobody typed.
 */
function plain(text: string): string {
  return text
    .replace(NOTE_CALL, "^")
    .replace(/\p{M}/gu, "")
    .replace("(ا)", "(أ)")
    .replace(/\s+/g, " ")
    .replace(/(?<=[\p{Script=Han}\p{P}]) | (?=[\p{Script=Han}\p{P}])/gu, (space, _, whole) =>
      /\p{Script=Han}/u.test(whole) ? "" : space,
    )
    .trim();
}

/** Returns the paragraphs and rows of a document, and its notes. */
function contents({ blocks, notes }: SourceDocument) {
  return {
    paragraphs: paragraphsOf(blocks).map(({ text, cells }) =>
      cells
        ? cells
            .map(plain)
            .join(" | ")
            .replace(/[ |]+$/, "")
        : plain(text),
    ),
    notes: notes.map(({ mark, text }) => `${mark} ${plain(text)}`),
  };
}

/** Returns what an import understands, but for findings, which name lines. */
function understood(document: SourceDocument) {
  const { findings: _findings, ...preview } = previewAgenda(readAgendaDocument(document), []);

  return {
    ...preview,
    organ: plain(preview.organ ?? ""),
    items: preview.items.map((item) => ({ ...item, title: plain(item.title) })),
  };
}

describe.each(LOCALES)("the sample meeting's document in %s", (locale: Locale) => {
  it("has the same paragraphs, rows and notes as a Word document, a PDF and an OpenDocument text", async () => {
    const word = contents(await read(await wordOfText(seed(locale), locale, LAYOUTS.plain)));
    expect(word.notes).toHaveLength(3);
    expect(contents(await file(`${locale}-plain.odt`))).toEqual(word);
    expect(contents(await file(`${locale}-plain.pdf`))).toEqual(word);
    // Its paragraphs, rows and notes go on over pages, its notes are as large as the text.
    if (locale !== "zh") expect(contents(await file(`${locale}-low.pdf`))).toEqual(word);
  });

  it("is understood alike as a text, a Word document, a PDF and an OpenDocument text", async () => {
    const text = understood(await read(Buffer.from(seed(locale))));
    expect(text.items).toHaveLength(7);
    expect(text.entries).toHaveLength(4);
    const word = await read(await wordOfText(seed(locale), locale, LAYOUTS.plain));
    // The Chinese text has its symbol nowhere, the others have it at the head of their pages.
    for (const document of [word, await file(`${locale}-plain.pdf`), await file(`${locale}-plain.odt`)])
      expect(understood(document)).toEqual({ ...text, symbol: "CTOC/COP/WG.2/2023/1" });
  });
});

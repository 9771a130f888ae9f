import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { previewAgenda } from "@/app/_domain/agenda-import/preview-agenda";
import type { SourceDocument } from "@/app/_domain/agenda-import/source-document";
import { readSource } from "@/app/_platform/files/reader/source/read-source";
import { printPreview } from "../../support/agenda-documents/print-preview";
import { WORD_AGENDAS } from "../../support/agenda-documents/word/agendas";
import { printSource } from "../../support/agenda-documents/word/print-source";
import { wordFile } from "../../support/agenda-documents/word/word-file";
import { openedBytes } from "../../support/opened-file";

const FOLDER = new URL("../../support/agenda-documents/word/agendas/", import.meta.url);

async function read(bytes: Buffer): Promise<SourceDocument> {
  const reading = await readSource(openedBytes(bytes));
  if ("unfit" in reading) throw new Error(reading.unfit);

  return reading.document;
}

describe("an agenda in the structures of a word processor", () => {
  it.each(Object.entries(WORD_AGENDAS))("%s is read as printed, and understood", async (name, parts) => {
    const source = await read(wordFile(parts));
    const document = readAgendaDocument(source);
    const preview = previewAgenda(document, [document.locale]);

    expect(`${printPreview(preview)}\n${printSource(source)}`).toBe(
      readFileSync(new URL(`${name}.expected`, FOLDER), "utf8"),
    );
  });

  it.each(Object.entries(WORD_AGENDAS))(
    "%s is read alike in the strict namespaces, and in prefixes of another program",
    async (_, parts) => {
      const usual = await read(wordFile(parts));

      expect(
        await read(wordFile({ ...parts, isStrict: !parts.isStrict, prefix: parts.prefix ? undefined : "x1" })),
      ).toEqual(usual);
    },
  );
});

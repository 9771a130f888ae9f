import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getTranslator } from "@/app/_i18n/translator";
import { readTranslationFile } from "@/app/_platform/files/read-translation-file";
import { writeTranslationTable } from "@/app/_publishing/translation-table/write-translation-table";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { type TranslationFile, UnreadableTranslation } from "@/app/_vocabulary/translation-file";
import { fieldsOfUnits, unitsOf } from "@/app/_vocabulary/translation-units";
import { wordFile } from "../support/agenda-documents/word/word-file";
import { editWord, partOfWord } from "../support/edit-word";

const SOURCE = `A paragraph.[^1]

> A quotation, with [a label](https://example.org/a?b=1&c=2).

(a) First
  (i) Below it[^2]
(b) Second, see https://example.org/x

#12. A numbered paragraph.

- One
- Two

[^1]: The note, see www.example.org/note.

[^2]: Another.`;

const TARGET = `فقرة.[^1]

> اقتباس، مع [تسمية](https://example.org/a?b=1&c=2).

(أ) أولا
  '1' تحته[^2]
(ب) ثانيا، انظر https://example.org/x

#12. فقرة مرقمة.

- واحد
- اثنان

[^1]: الحاشية، انظر www.example.org/note.

[^2]: أخرى.`;

describe("a table for translators", () => {
  it("has each line and block of the source beside its translation, in the language of its column", async () => {
    const xml = await partOfWord(await writeTranslationTable(fileOf(SOURCE, TARGET), "en"));
    const [heading = "", title = "", ...blocks] = xml.split("<w:tr>").slice(2);

    expect(heading).toContain("Item 1 (a)");
    expect(title).toContain('w:name="unit_1_title_line"');
    expect(blocks).toHaveLength(5);
    for (const row of [title, ...blocks]) {
      const [source = "", target = ""] = row.split("</w:tc>");
      expect(source).toContain('<w:shd w:fill="E7E6E6"');
      expect(source).toContain('<w:lang w:val="en-GB"/>');
      expect(source).not.toContain("<w:bidi/>");
      expect(target).not.toContain("<w:shd");
      expect(target).toContain("<w:bidi/>");
      expect(target).toContain("<w:rtl/>");
      expect(target).toContain('w:bidi="ar-SA"');
    }
  });

  it.each(LOCALES)("says in %s that the grey column is not read", async (locale) => {
    const xml = await partOfWord(await writeTranslationTable(fileOf(SOURCE), locale));
    expect(xml).toContain(getTranslator(locale, "translations")("table.help.columns").replaceAll("'", "&apos;"));
  });

  it("has notes and links as those of Word", async () => {
    const file = await writeTranslationTable(fileOf(SOURCE, TARGET), "fr");
    expect((await partOfWord(file)).match(/<w:footnoteReference /g)).toHaveLength(4);
    expect(await partOfWord(file, "word/footnotes.xml")).toContain("الحاشية، انظر");
    expect(await partOfWord(file, "word/_rels/document.xml.rels")).toContain("https://example.org/a?b=1&amp;c=2");
  });

  it("comes back as it was written", async () => {
    expect(await returned(fileOf(SOURCE, TARGET))).toMatchObject({
      ...{ meeting: "wg9-2023", source: "en", target: "ar", acceptedChanges: 0, unknownUnits: 0 },
      items: [{ id: ITEM, label: "Item 1 (a)", version: 3, sourceRevision: 2, status: undefined }],
    });
    expect(targetsOf(await returned(fileOf(SOURCE, TARGET)))).toEqual(fieldsOf(TARGET));
  });

  it("comes back as it was written through LibreOffice", async () => {
    const file = await readFile(join(import.meta.dirname, "../files/fixtures/translation-table-libreoffice.docx"));
    expect(await readTranslationFile(file)).toEqual(await returned(fileOf(SOURCE, TARGET)));
  });

  it("comes back as it was written in any script, whatever signs stand in it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LOCALES),
        fc.array(block, { minLength: 1, maxLength: 4 }),
        async (target, blocks) => {
          const text = blocks.flatMap((each) => parseSource(each).text);
          const file = fileOf(text, text, target);
          expect(targetsOf(await returned(file))).toEqual(
            fieldsOfUnits(
              file.items.flatMap(({ units }) => units.map(({ name, source }) => ({ name, parts: source }))),
            ),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it("has references to documents as links that come back, with the document or without", async () => {
    const text = `See [[CTL/CONF/WG.1/2031/2|${ITEM}]] and [[A/RES/55/25]].`;
    const file = fileOf(text, text);
    expect(await partOfWord(await writeTranslationTable(file, "en"))).toContain(">CTL/CONF/WG.1/2031/2</w:t>");
    expect(targetsOf(await returned(file))).toEqual(fieldsOf(text));
  });

  it("is not translated where the cells are empty, and not whole where some are", async () => {
    const untranslated = await returned(fileOf(SOURCE));
    expect(untranslated.items[0]?.units.map(({ target }) => target)).toEqual(Array(6).fill(undefined));
  });

  it("without one of its rows is not whole, and text in a row of its own is counted", async () => {
    const rows = /<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs;
    const one = await edited((xml) => xml.replace(rows, (row) => (row.includes("annotation_3") ? "" : row)));
    expect(one.items[0]?.units.some(({ target }) => target === undefined)).toBe(true);
    expect(one.unknownUnits).toBe(0);

    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const more = `<w:tr>${cell("")}${cell("More")}</w:tr><w:tr>${cell("")}${cell("")}</w:tr>`;
    const other = await edited((xml) => xml.replace("</w:tbl>", `${more}</w:tbl>`));
    expect(other.unknownUnits).toBe(1);
    expect(targetsOf(other)).toEqual(fieldsOf(TARGET));
  });

  it("is read with its tracked changes accepted, which are counted", async () => {
    const change = 'w:id="9" w:author="T" w:date="2023-01-01T00:00:00Z"';
    const read = await edited((xml) =>
      xml.replace(
        /<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>فقرة\.<\/w:t><\/w:r>/s,
        `<w:del ${change}><w:r><w:delText>فقرة.</w:delText></w:r></w:del><w:ins ${change}><w:r><w:t>نص.</w:t></w:r></w:ins>`,
      ),
    );
    expect(targetsOf(read)["annotation-1"]).toMatch(/^نص\.\[\^1\]/);
    expect(read.acceptedChanges).toBe(2);
  });

  it("without a deleted row of a tracked change is not whole", async () => {
    const read = await edited((xml) =>
      xml.replace(/<w:tr>(?=(?:(?!<w:tr>).)*annotation_3)/s, '<w:tr><w:trPr><w:del w:id="9" w:author="T"/></w:trPr>'),
    );
    expect(read.items[0]?.units.at(-1)?.target).toBeUndefined();
  });

  it("has one text of the paragraphs of a cell, and a mark where its tab was lost", async () => {
    const read = await edited((xml) =>
      xml
        .replaceAll("<w:tab/>", '<w:t xml:space="preserve"> </w:t>')
        .replace("فقرة مرقمة.", "فقرة</w:t></w:r></w:p><w:p><w:r><w:t>مرقمة."),
    );
    expect(targetsOf(read)).toEqual(fieldsOf(TARGET));
  });

  it.each([
    ["another table", async () => wordFile({ body: "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" })],
    ["another archive", async () => Buffer.from("PK\x03\x04 and nothing else")],
    ["half a table", async () => (await writeTranslationTable(fileOf(SOURCE), "en")).subarray(0, 4_000)],
  ])("is not read from %s", async (_, file) => {
    await expect(readTranslationFile(await file())).rejects.toThrow(UnreadableTranslation);
  });
});

const ITEM = "00000000-0000-4000-8000-000000000001";

const word = fc.stringMatching(/^[a-zа-яءأب组织事项<>&"'[\]()^\\#=>:*.،，]{1,12}$/u);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const block = fc.oneof(
  line,
  line.map((text) => `(a) ${text}\n  (i) ${text}\n(b) https://example.org/a?b=1&c=2`),
  line.map((text) => `> ${text}[^1] [x](https://example.org/)\n\n[^1]: ${text}`),
);

function fileOf(
  source: string | ReturnType<typeof parseSource>["text"],
  target?: typeof source,
  language: Locale = "ar",
): TranslationFile {
  const unitsFor = (text: typeof source) =>
    unitsOf({
      ...{ title: "Title & <more>", shortTitle: null, heading: null, segment: null, documentation: [] },
      annotation: typeof text === "string" ? parseSource(text).text : text,
    });
  const targets = new Map(target === undefined ? [] : unitsFor(target).map(({ name, parts }) => [name, parts]));
  const units = unitsFor(source).map(({ name, parts }) => ({ name, source: parts, target: targets.get(name) }));

  return {
    ...{ meeting: "wg9-2023", source: "en", target: language },
    items: [{ id: ITEM, label: "1 (a)", version: 3, sourceRevision: 2, status: "draft", units }],
  };
}

async function returned(file: TranslationFile): Promise<TranslationFile> {
  return readTranslationFile(await writeTranslationTable(file, "en"));
}

async function edited(change: (xml: string) => string): Promise<TranslationFile> {
  return readTranslationFile(await editWord(await writeTranslationTable(fileOf(SOURCE, TARGET), "en"), change));
}

function targetsOf({ items }: TranslationFile): Record<string, string> {
  return fieldsOfUnits(
    items.flatMap(({ units }) => units.flatMap(({ name, target }) => (target ? [{ name, parts: target }] : []))),
  );
}

function fieldsOf(target: string): Record<string, string> {
  const { items } = fileOf(target);

  return fieldsOfUnits(items.flatMap(({ units }) => units.map(({ name, source }) => ({ name, parts: source }))));
}

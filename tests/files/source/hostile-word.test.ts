import { describe, expect, it, vi } from "vitest";
import { getTranslator } from "@/app/_i18n/translator";
import { readSource } from "@/app/_platform/files/read-content";
import { LOCALES } from "@/app/_vocabulary/locales";
import { type WordParts, wordFile } from "../../support/agenda-documents/word/word-file";
import {
  cell,
  endDeleted,
  level,
  list,
  numbered,
  paragraph,
  row,
  run,
  style,
  styled,
  table,
  textBox,
  use,
} from "../../support/agenda-documents/word/word-xml";
import { openedBytes } from "../../support/opened-file";

vi.setConfig({ testTimeout: 120_000 });

const read = (body: string, parts: Omit<WordParts, "body"> = {}) =>
  readSource(async () => openedBytes(wordFile({ ...parts, body })));

async function textsOf(body: string, parts?: Omit<WordParts, "body">): Promise<string[]> {
  const reading = await read(body, parts);
  if ("unfit" in reading) throw new Error(reading.unfit);

  return reading.document.blocks.map(({ text }) => text);
}

const times = (count: number, write: (index: number) => string) => Array.from({ length: count }, (_, at) => write(at));
const NUMBERED = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
const LIST = list(1, level(0, "decimal", "%1.")) + use(1, 1);

describe("a Word document whose parts lead in circles", () => {
  it("is read where styles are based on each other, or on themselves", async () => {
    const styles = style("A", NUMBERED, "B") + style("B", "", "A") + style("C", "", "C");
    expect(await textsOf(["A", "B", "C"].map((id) => styled(id, "One")).join(""), { styles, numbering: LIST })).toEqual(
      ["1.\tOne", expect.stringMatching(/One$/), "One"],
    );
  });

  it("is read where 20,000 styles are based each on the one before", async () => {
    const styles = times(20_000, (at) => style(`S${at}`, at === 0 ? NUMBERED : "", at === 0 ? "" : `S${at - 1}`)).join(
      "",
    );
    const body = times(20_000, (at) => styled(`S${19_999 - at}`, "One")).join("");
    const texts = await textsOf(body, { styles, numbering: LIST });
    expect([texts[0], texts.at(-1)]).toEqual(["1.\tOne", "20000.\tOne"]);
  });

  it("is read where list styles name each other, and where a list or its style is none", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="B"/><w:numStyleLink w:val="A"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="A"/><w:numStyleLink w:val="B"/></w:abstractNum>' +
      use(1, 1) +
      use(2, 2) +
      use(3, 99);
    expect(await textsOf([1, 2, 3, 4].map((id) => numbered(id, 0, "One")).join(""), { numbering })).toEqual(
      Array(4).fill("One"),
    );
  });
});

describe("a Word document that would make its reader work without end", () => {
  it.each<[string, () => [body: string, parts?: Omit<WordParts, "body">], blocks: number]>([
    [
      "numbers from two thousand million in letters, with a text of a megabyte",
      () => [
        times(20_000, (at) => numbered(1, 0, `One ${(at * 7_919) % 99_991}`)).join(""),
        {
          numbering: list(1, level(0, "lowerLetter", `%1${"x".repeat(900_000)}`, { start: 2_000_000_000 })) + use(1, 1),
        },
      ],
      20_000,
    ],
    [
      "levels that do not exist",
      () => [times(1_000, (at) => numbered(1, at * 1_000_000, "One")).join(""), { numbering: LIST }],
      1_000,
    ],
    [
      "cells over a thousand million columns",
      () => [
        table(
          ...times(
            2_000,
            () =>
              `<w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>${times(3, () => cell("A", '<w:gridSpan w:val="1000000000"/>')).join("")}</w:tr>`,
          ),
        ),
      ],
      2_000,
    ],
    [
      "100,000 paragraphs that go on in each other",
      () => [times(100_000, (at) => paragraph(`gauge${at} `, endDeleted)).join("")],
      1,
    ],
    [
      "100,000 breaks of a line",
      () => [paragraph(times(100_000, (at) => `${run(`gauge${at}`)}<w:r><w:br/></w:r>`).join(""))],
      1,
    ],
    [
      "100,000 fields that do not end",
      () => [
        times(100_000, (at) =>
          paragraph(
            `<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>${run(`gauge${at}`)}`,
          ),
        ).join(""),
      ],
      100_000,
    ],
    [
      "30,000 text boxes in one paragraph",
      () => [paragraph(times(30_000, (at) => textBox(paragraph(`gauge${at}`))).join(""))],
      30_000,
    ],
    [
      "tables within tables, 60 times",
      () => [
        times(60, () => "<w:tbl><w:tr><w:tc>").join("") +
          row("A", "B").replace(/^/, "<w:tbl>").concat("</w:tbl>") +
          times(60, () => "<w:p/></w:tc></w:tr></w:tbl>").join(""),
      ],
      1,
    ],
  ])("is read: %s", async (_, make, blocks) => {
    expect(await textsOf(...make())).toHaveLength(blocks);
  });
});

describe("a Word document that would harm its reader is refused for its reason, in six languages", () => {
  // A text of one repeated character is refused as a bomb.
  const nested = (depth: number) =>
    times(depth, (at) => `<w:sdt w:rsid="${(at * 7_919) % 99_991}"><w:sdtContent>`).join("") +
    "</w:sdtContent></w:sdt>".repeat(depth);
  const entities = times(9, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join("");

  it.each<[string, string, Omit<WordParts, "body">, unfit: string]>([
    ["elements within each other 100,000 times", nested(100_000), {}, "fileUnreadable"],
    [
      "elements within each other 100,000 times in its styles",
      paragraph("One"),
      { styles: nested(100_000) },
      "fileUnreadable",
    ],
    [
      "entities that unfold to a thousand million",
      "&e9;",
      { doctype: `<!DOCTYPE w:document [<!ENTITY e0 "x">${entities}]>` },
      "fileUnreadable",
    ],
    [
      "an entity of a file of the server",
      "&e0;",
      { doctype: '<!DOCTYPE w:document [<!ENTITY e0 SYSTEM "file:///etc/passwd">]>' },
      "fileUnreadable",
    ],
  ])("%s", async (_, body, parts, unfit) => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await read(body, parts)).toEqual({ unfit });
    printed.mockRestore();
    for (const locale of LOCALES)
      expect(
        getTranslator(locale, "findings")(`unfit.${unfit}` as "unfit.fileUnreadable", { name: "agenda" }),
      ).toContain("agenda");
  });
});

import { describe, expect, it } from "vitest";
import { readWordDocument } from "@/app/_platform/files/reader/source/word/read-word-document";
import { type WordParts, wordFile } from "../../support/agenda-documents/word/word-file";
import {
  cell,
  deleted,
  endDeleted,
  field,
  footnote,
  footnoteCall,
  level,
  lineBreak,
  list,
  numbered,
  paragraph,
  row,
  run,
  startAt,
  style,
  styled,
  tab,
  table,
  textBox,
  use,
} from "../../support/agenda-documents/word/word-xml";
import { openedBytes } from "../../support/opened-file";

const read = (body: string[], parts: Omit<WordParts, "body"> = {}) =>
  readWordDocument(openedBytes(wordFile({ ...parts, body: body.join("") })));
const texts = async (body: string[], parts?: Omit<WordParts, "body">) =>
  (await read(body, parts)).blocks.map(({ text }) => text);
const marks = async (body: string[], numbering: string) =>
  (await texts(body, { numbering })).map((text) => text.split("\t")[0]);

describe("the automatic numbers of a Word document", () => {
  it.each<[format: string, printed: string[]]>([
    ["upperRoman", ["I", "II", "III"]],
    ["lowerRoman", ["i", "ii", "iii"]],
    ["upperLetter", ["A", "B", "C"]],
    ["decimalZero", ["01", "02", "03"]],
    ["russianUpper", ["А", "Б", "В"]],
    ["arabicAbjad", ["أ", "ب", "ج"]],
    ["arabicAlpha", ["أ", "ب", "ت"]],
    ["hindiNumbers", ["१", "२", "३"]],
    ["chineseCounting", ["一", "二", "三"]],
    ["chineseCountingThousand", ["一", "二", "三"]],
    ["chineseLegalSimplified", ["壹", "贰", "叁"]],
    ["ideographDigital", ["一", "二", "三"]],
    ["ideographLegalTraditional", ["壹", "貳", "參"]],
    ["ideographTraditional", ["甲", "乙", "丙"]],
    ["ideographZodiac", ["子", "丑", "寅"]],
    ["ideographEnclosedCircle", ["㊀", "㊁", "㊂"]],
    ["decimalFullWidth", ["１", "２", "３"]],
    ["decimalEnclosedCircle", ["①", "②", "③"]],
    ["decimalEnclosedCircleChinese", ["①", "②", "③"]],
    ["decimalEnclosedFullstop", ["⒈", "⒉", "⒊"]],
    ["decimalEnclosedParen", ["⑴", "⑵", "⑶"]],
    ["numberInDash", ["- 1 -", "- 2 -", "- 3 -"]],
    ["aFormatOfNoStandard", ["1", "2", "3"]],
  ])("are printed in the format %s", async (format, printed) => {
    const items = ["One", "Two", "Three"].map((text) => numbered(1, 0, text));
    expect(await marks(items, list(1, level(0, format, "%1")) + use(1, 1))).toEqual(printed);
  });

  it.each<[format: string, start: number, printed: string]>([
    ["lowerLetter", 28, "bb"],
    ["lowerLetter", 2_000_000_000, "2000000000"],
    ["upperRoman", 2_000_000_000, "2000000000"],
    ["chineseCounting", 23, "二十三"],
    ["chineseLegalSimplified", 23, "贰拾叁"],
    ["decimalEnclosedCircle", 21, "㉑"],
    ["decimalEnclosedCircle", 99, "99"],
    ["ideographTraditional", 11, "11"],
  ])("in the format %s of %i are bounded", async (format, start, printed) => {
    expect(await marks([numbered(1, 0, "One")], list(1, level(0, format, "%1", { start })) + use(1, 1))).toEqual([
      printed,
    ]);
  });

  it("begin where a list is used anew, on each of its levels and each time that a level begins again", async () => {
    const numbering =
      list(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)")) +
      use(1, 1) +
      use(2, 1, startAt(0, 4) + startAt(1, 3));
    const body = [
      numbered(1, 0, "One"),
      numbered(1, 1, "a"),
      numbered(2, 0, "Four"),
      numbered(2, 1, "c"),
      numbered(2, 1, "d"),
      numbered(2, 0, "Five"),
      numbered(2, 1, "c again"),
      numbered(1, 0, "Six"),
    ];
    expect(await marks(body, numbering)).toEqual(["1.", "(a)", "4.", "(c)", "(d)", "5.", "(c)", "6."]);
  });

  it("are all digits on a legal level, and letters of a symbol font are bullets", async () => {
    const numbering =
      list(1, level(0, "upperRoman", "%1."), level(1, "upperRoman", "%1.%2", { more: "<w:isLgl/>" })) +
      list(2, level(0, "bullet", "o"), level(1, "bullet", "–"), level(2, "bullet", "\uf0a7")) +
      use(1, 1) +
      use(2, 2);
    const body = [numbered(1, 0, "One"), numbered(1, 1, "Two"), ...[0, 1, 2].map((at) => numbered(2, at, "Point"))];
    expect(await marks(body, numbering)).toEqual(["I.", "1.1", "•", "–", "•"]);
  });

  it("count an empty paragraph, but none that is deleted or hidden", async () => {
    const hidden = "<w:rPr><w:vanish/></w:rPr>";
    const body = [
      numbered(1, 0, "One"),
      numbered(1, 0, ""),
      numbered(1, 0, deleted("Two"), endDeleted),
      numbered(1, 0, run("Secret", "<w:vanish/>"), hidden),
      table(`<w:tr><w:trPr><w:del/></w:trPr>${cell(numbered(1, 0, "Three"))}</w:tr>`),
      numbered(1, 0, "Three"),
    ];
    expect(await texts(body, { numbering: list(1, level(0, "decimal", "%1.")) + use(1, 1) })).toEqual([
      "1.\tOne",
      "3.\tThree",
    ]);
  });

  it("have the level of the style on which the paragraph's own is based", async () => {
    const numbering =
      list(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)", { more: '<w:pStyle w:val="Sub"/>' })) +
      use(1, 1);
    const styles =
      style("Sub", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style("SubOfAnnex", "", "Sub");
    expect(await texts([styled("SubOfAnnex", "One")], { numbering, styles })).toEqual(["(a)\tOne"]);
  });
});

describe("the text of a Word document", () => {
  it("goes on over a deleted end of a paragraph, but not into a table, out of a cell or past the end", async () => {
    const open = (text: string) => paragraph(text, endDeleted);
    const body = [
      open("One "),
      paragraph("paragraph"),
      open("Before the table"),
      table(row(cell(open("In a cell")), cell("Next cell"))),
      open(`${run("With a box")}${textBox(open("In the box"))}`),
    ];
    expect(await texts(body)).toEqual([
      "One paragraph",
      "Before the table",
      "In a cell\tNext cell",
      "With a box",
      "In the box",
    ]);
  });

  it("is without instructions of fields, one within the other, and goes on after one that is broken off", async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const nested = `${begin}<w:r><w:instrText>IF </w:instrText></w:r>${field("DOCPROPERTY x", "secret")}<w:r><w:instrText> = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("shown")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = [
      paragraph(`${nested}${run(" and on")}`),
      paragraph(`${run("Before ")}${begin}${run("lost")}`),
      paragraph("After"),
      paragraph(`<w:fldSimple w:instr="PAGE">${run("7")}</w:fldSimple>${run(" pages")}`),
    ];
    expect(await texts(body)).toEqual(["shown and on", "Before ", "After", "7 pages"]);
  });

  it("is whole where a title or an item is broken by hand, and apart where an entry or a sentence begins", async () => {
    const broken = (...lines: string[]) => paragraph(lines.map((line) => run(line)).join(lineBreak));
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const body = [
      broken("Report of the", "working group"),
      broken("1. Reading of the", "Gauges"),
      broken("It may wish:", "(a) To read;", "(b) To write."),
      broken("Working Group on Tides", "Second session"),
      paragraph(`${run("goes on")}${page}${run("after the page")}`),
      broken("会议审议了关于", "水闸的报告"),
    ];
    expect(await texts(body)).toEqual([
      "Report of the working group",
      "1. Reading of the Gauges",
      "It may wish:",
      "(a) To read;",
      "(b) To write.",
      "Working Group on Tides",
      "Second session",
      "goes on",
      "after the page",
      "会议审议了关于",
      "水闸的报告",
    ]);
  });

  it("has the entries of a table of contents without the numbers of their pages", async () => {
    const toc =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body = [
      paragraph(`${toc}${run("1.")}${tab}${run("Opening")}${tab}${run("2")}`),
      paragraph(`${run("2.")}${tab}${run("Gauges of 2031")}${tab}${field("PAGEREF a", "iv")}${end}`),
      paragraph(`${run("3.")}${tab}${run("Row")}${tab}${run("12")}`),
    ];
    expect(await texts(body)).toEqual(["1.\tOpening", "2.\tGauges of 2031", "3.\tRow\t12"]);
  });

  it("has cells at their columns, what frames around it hold, and tables within tables", async () => {
    const spanning = (text: string, span: number) => cell(text, `<w:gridSpan w:val="${span}"/>`);
    const { blocks } = await read([
      table(row(cell(paragraph("In a frame") + paragraph("of one cell")))),
      table(
        row(spanning("Monday", 3)),
        row(cell("10 a.m."), spanning("Opening", 2)),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("1")}${cell("Gauges")}</w:tr>`,
        `<w:tr>${cell("3 p.m.")}${cell("gone", "<w:cellDel/>")}${cell("Closing")}</w:tr>`,
      ),
      table(row(cell(""), cell(table(row("A", "B"), row("C", "D")) + paragraph("Below")))),
    ]);
    expect(blocks.map(({ text, cells }) => cells ?? text)).toEqual([
      "In a frame",
      "of one cell",
      ["Monday"],
      ["10 a.m.", "Opening", ""],
      ["", "1", "Gauges"],
      ["3 p.m.", "Closing"],
      ["A", "B"],
      ["C", "D"],
      "Below",
    ]);
  });

  it("is without what a style hides, hyphens that end no line, marks of direction and deleted notes", async () => {
    const styles = style("Instruction", "<w:rPr><w:vanish/></w:rPr>");
    const { blocks, notes } = await read(
      [
        styled("Instruction", "Choose a body."),
        styled("Instruction", run("Shown", '<w:vanish w:val="0"/>')),
        paragraph("\u200fTide\u00ad gauges\u200e 5\u20116"),
        paragraph(`${run("Called")}${footnoteCall(1)}<w:del>${footnoteCall(2)}</w:del>`),
        paragraph(
          '<w:r><w:sym w:font="Symbol" w:char="F028"/><w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        ),
      ],
      { styles, footnotes: footnote(1, "One.") + footnote(2, "Two.") },
    );
    expect(blocks.map(({ text }) => text.replace(/\ufff9.*\ufffb/u, "^"))).toEqual([
      "Shown",
      "Tide gauges 5-6",
      "Called^",
      "(°•",
    ]);
    expect(notes).toEqual([{ key: "f1", mark: "1", text: "One." }]);
  });

  it("has notes in the format and from the number that its settings or its sections say", async () => {
    const call = '<w:r><w:endnoteReference w:id="1"/></w:r>';
    const endnotes = `<w:endnote w:id="1">${paragraph("An endnote.")}</w:endnote>`;
    const footnotes = footnote(1, "One.") + footnote(2, "Two.");
    const body = [paragraph(`${run("Text")}${footnoteCall(1)}${call}${footnoteCall(2)}`)];
    const marksOf = async (more: string[], settings = "") =>
      (await read([...body, ...more], { footnotes, endnotes, settings })).notes.map(({ mark }) => mark);
    expect(await marksOf([])).toEqual(["1", "i", "2"]);
    expect(await marksOf([], '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>')).toEqual(["*", "i", "†"]);
    const section =
      '<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr></w:sectPr>';
    expect(await marksOf([section])).toEqual(["c", "1", "d"]);
  });

  it("begins with the masthead that the head of its first page holds; a symbol there is a running head", async () => {
    const section = (more: string) => `<w:sectPr><w:headerReference w:type="first" r:id="first"/>${more}</w:sectPr>`;
    const headers = { first: paragraph("United Nations") + paragraph("A/TDC.3/2031/1") };
    const body = [paragraph("Body"), section("<w:titlePg/>")];
    const masthead = await read(body, { headers });
    expect(masthead.blocks.map(({ text }) => text)).toEqual(["United Nations", "A/TDC.3/2031/1", "Body"]);
    expect(masthead.runningHeads).toEqual([]);
    const running = await read(body, { headers: { first: paragraph("A/TDC.3/2031/1") } });
    expect([running.blocks.length, running.runningHeads]).toEqual([1, ["A/TDC.3/2031/1"]]);
    const unused = await read([paragraph("Body"), section('<w:titlePg w:val="0"/>')], { headers });
    expect(unused.blocks.map(({ text }) => text)).toEqual(["Body"]);
  });
});

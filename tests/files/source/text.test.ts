import { describe, expect, it } from "vitest";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";

const blocks = (text: string) => readTextSource(Buffer.from(text)).blocks;
/** Returns the paragraphs: lines joined where one goes on in the next. */
function paragraphs(text: string): string[] {
  const all: string[] = [];
  for (const { text: line, continues } of blocks(text)) {
    if (continues) all[all.length - 1] += ` ${line}`;
    else all.push(line);
  }

  return all;
}

const PROSE = [
  "The Working Group will consider the reading of tide gauges at every lake to which the Convention applies, on the basis of the information that Parties have submitted.",
  "It may wish to recommend further measures, among them the exchange of observers between neighbouring lakes and the publication of all readings within one month.",
  "The Secretariat will report on the state of the gauges and on the funds that are available for their repair in the coming two years, should Parties so decide.",
];

function wrap(text: string, width: number): string {
  return text.split(" ").reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf("\n") + 1);
    return last.length + 1 + word.length > width ? `${lines}\n${word}` : `${lines}${lines ? " " : ""}${word}`;
  }, "");
}

describe("a text", () => {
  it.each([48, 60, 72, 100])(
    "wrapped at %i letters has the same paragraphs, with empty lines between them or without",
    (width) => {
      for (const between of ["\n", "\n\n", "\n\n\n"])
        expect(paragraphs(PROSE.map((each) => wrap(each, width)).join(between))).toEqual(PROSE);
    },
  );

  it("whose lines are paragraphs has each line as one", () => {
    expect(paragraphs(PROSE.join("\n"))).toEqual(PROSE);
  });

  it("loses page breaks, running heads, page numbers and numbers of production, and goes on across them", () => {
    const [first = ""] = PROSE;
    const lines = wrap(first, 60).split("\n");
    const broken = [
      lines[0],
      "V.31-00012 (E)    270131    300131",
      "*3100012*",
      "\fCTL/CONF/WG.1/2031/1",
      "2/5",
      "",
      ...lines.slice(1),
    ];
    expect(paragraphs(["CTL/CONF/WG.1/2031/1", "", ...broken, "", wrap(PROSE[1] ?? "", 60)].join("\n"))).toEqual([
      "CTL/CONF/WG.1/2031/1",
      ...PROSE.slice(0, 2),
    ]);
  });

  it("keeps a symbol that stands alone twice, if it is not the document's own", () => {
    const lines = ["CTL/CONF/WG.1/2031/1", "", "CTL/CONF/WG.1/2031/2", "", "CTL/CONF/WG.1/2031/2"];
    expect(blocks(lines.join("\n")).map(({ text }) => text)).toEqual(lines.filter((line) => line));
  });

  it("keeps the line numbers of its source, and the cells that tabs divide", () => {
    expect(blocks("One\n\n10 a.m.–1 p.m.\t2\tReview\n")).toEqual([
      { line: 1, text: "One" },
      { line: 3, text: "10 a.m.–1 p.m.\t2\tReview", cells: ["10 a.m.–1 p.m.", "2", "Review"] },
    ]);
  });

  it("keeps the symbols of listed documents beside a page break", () => {
    const listed = ["CTL/CONF/WG.1/2031/2 CTL/CONF/WG.1/2031/2/Add.1", "CTL/CONF/WG.1/2031/3"];
    const pages = [
      ["CTL/CONF/WG.1/2031/1", "", "Documentation", "", listed[0]],
      ["CTL/CONF/WG.1/2031/1", "", listed[1], "", "Other matters"],
    ];
    const texts = blocks(pages.map((page) => page.join("\n")).join("\n\f")).map(({ text }) => text);
    expect(texts).toEqual(["CTL/CONF/WG.1/2031/1", "Documentation", ...listed, "Other matters"]);
  });

  it("has the wrapped cells of columns that spaces divide as rows, and a wrapped entry of a list whole", () => {
    const text = [
      "United Nations                          Distr.: General",
      "Conference of the Parties to the        12 January 2031",
      "Convention on Tidal Lakes               Original: English",
      "",
      "1.   Opening of the session, and a title that is so long that it goes",
      "     on over the end of the line.",
      "2.   Gauges.",
      "",
      "Date and time        Item    Title or description",
      "",
      "Monday, 31 March",
      "10 a.m.–             1       Organizational matters and the adoption of",
      "1 p.m.                       the agenda",
      "3–6 p.m.             2       Reading of tide gauges at all lakes to which",
      "                             the Convention applies",
      "                     3       Other matters",
    ].join("\n");
    const rows = blocks(text).filter(({ cells }) => cells);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["United Nations", "Distr.: General"],
      ["Conference of the Parties to the Convention on Tidal Lakes", "12 January 2031\nOriginal: English"],
      ["Date and time", "Item", "Title or description"],
      ["Monday, 31 March", "", ""],
      ["10 a.m.–1 p.m.", "1", "Organizational matters and the adoption of the agenda"],
      ["3–6 p.m.", "2", "Reading of tide gauges at all lakes to which the Convention applies"],
      ["", "3", "Other matters"],
    ]);
    expect(paragraphs(text)[2]).toBe(
      "1.\tOpening of the session, and a title that is so long that it goes on over the end of the line.",
    );
  });

  it("is decoded from UTF-8, UTF-16 and the code pages of its language", () => {
    const russian = "Предварительная повестка дня и аннотации";
    const cp1251 = Buffer.from([...russian].map((sign) => (sign === " " ? 0x20 : (sign.charCodeAt(0) - 0x350) & 0xff)));
    const french = Buffer.from("Ordre du jour de la réunion et annotations", "latin1");
    const wide = Buffer.from("Provisional agenda\nof the group", "utf16le");
    const bigEndian = Buffer.from(wide).swap16();
    const decoded = [
      cp1251,
      french,
      wide,
      bigEndian,
      Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
      Buffer.from("\ufeff临时议程"),
    ];
    expect(decoded.map((bytes) => readTextSource(bytes).blocks[0]?.text)).toEqual([
      russian,
      "Ordre du jour de la réunion et annotations",
      "Provisional agenda",
      "Provisional agenda",
      "Provisional agenda",
      "临时议程",
    ]);
  });
});

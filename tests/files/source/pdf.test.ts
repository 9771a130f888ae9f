import { describe, expect, it } from "vitest";
import { paragraphsOf } from "@/app/_domain/agenda-import/grammar/paragraphs";
import { NOTE_CALL } from "@/app/_domain/agenda-import/source-document";
import { readPdf } from "@/app/_platform/files/reader/source/pdf/read-pdf";
import { openedBytes } from "../../support/opened-file";
import { type PlacedLine, type PlacedText, placedPdf } from "./placed-pdf";

const read = (...pages: (PlacedText | PlacedLine)[][]) => readPdf(openedBytes(placedPdf(pages)));

async function contents(...pages: (PlacedText | PlacedLine)[][]) {
  const { blocks, notes, runningHeads } = await read(...pages);

  return {
    paragraphs: paragraphsOf(blocks).map(({ text, cells }) => (cells ?? [text]).join(" | ").replace(NOTE_CALL, "^")),
    notes: notes.map(({ mark, text }) => `${mark} ${text}`),
    runningHeads,
  };
}

/** Sets lines from a height downwards, at a distance. */
function set(y: number, lines: string[], { x = 40, size = 10, distance = 12 } = {}): PlacedText[] {
  return lines.map((text, index) => ({ x, y: y - index * distance, text, size }));
}

const FIRST = [
  "The Working Group will consider the reading of tide gauges at every lake to",
  "which the Convention applies, on the basis of what the Parties have submitted.",
];
const SECOND = [
  "It may wish to recommend further measures, among them exchanges of observers",
  "between neighbouring lakes.",
];

describe("the notes of a PDF", () => {
  it("stand below a short rule, as large as the text, and go on at the foot of the next page", async () => {
    const found = await contents(
      [
        ...set(350, FIRST),
        { x: 387, y: 342, text: "1", size: 6 },
        { x: 40, y: 90, width: 100 },
        ...set(70, ["1 Report of the Working Group on its first session, with all that was then"]),
      ],
      [...set(350, SECOND), { x: 40, y: 60, width: 100 }, ...set(48, ["known of the lakes."])],
    );
    expect(found.paragraphs).toEqual([`${FIRST.join(" ")}^`, SECOND.join(" ")]);
    expect(found.notes).toEqual([
      "1 Report of the Working Group on its first session, with all that was then known of the lakes.",
    ]);
  });

  it("have asterisks, or raised digits, and no rule above them", async () => {
    const found = await contents([
      ...set(350, ["Item 2 of the provisional agenda*"]),
      ...set(320, FIRST),
      ...set(280, SECOND),
      { x: 167, y: 272, text: "1", size: 6 },
      ...set(70, ["* CTL/CONF/WG.1/2031/1."]),
      { x: 40, y: 62, text: "1", size: 6 },
      ...set(58, ["Report of the Working Group."], { x: 44 }),
    ]);
    expect(found.paragraphs).toEqual(["Item 2 of the provisional agenda^", FIRST.join(" "), `${SECOND.join(" ")}^`]);
    expect(found.notes).toEqual(["* CTL/CONF/WG.1/2031/1.", "1 Report of the Working Group."]);
  });

  it("are not what a numbered paragraph or a table at the foot of a page is", async () => {
    const found = await contents([
      ...set(350, FIRST),
      ...set(100, ["1. Opening of the session.", "2. Other matters."], { distance: 20 }),
    ]);
    expect(found.notes).toEqual([]);
    expect(found.paragraphs).toEqual([FIRST.join(" "), "1. Opening of the session.", "2. Other matters."]);
  });
});

describe("what belongs to the pages of a PDF", () => {
  it("is left out: symbols, numbers of pages and of production, bar codes, and words at the head of each", async () => {
    const page = (number: number, lines: string[]) => [
      ...set(380, ["Working Group on Tides"], { size: 9 }),
      ...set(340, lines),
      ...set(30, ["V.31-00012 (E)    270131    300131"], { size: 8 }),
      ...set(18, ["*3100012*"], { size: 8 }),
      ...set(18, [`${number}/4`], { x: 360, size: 8 }),
    ];
    const found = await contents(page(1, FIRST), page(2, SECOND), page(3, FIRST), page(4, SECOND));
    expect(found.paragraphs).toEqual([FIRST, SECOND, FIRST, SECOND].map((lines) => lines.join(" ")));
    expect(found.runningHeads).toContain("Working Group on Tides");
  });

  it("is not the symbol of a listed document at the head or the foot of a page", async () => {
    const page = (...lines: string[][]) => [
      ...set(385, ["CTL/CONF/WG.1/2031/1"]),
      ...lines.flatMap((each, index) => set(350 - 40 * index, each)),
    ];
    const found = await contents(
      page(FIRST, ["CTL/CONF/WG.1/2031/2"]),
      page(["CTL/CONF/WG.1/2031/3"], SECOND),
      page(FIRST, ["CTL/CONF/WG.1/2031/4"]),
    );
    expect(found.paragraphs.filter((text) => /^CTL/.test(text))).toEqual([
      "CTL/CONF/WG.1/2031/1",
      "CTL/CONF/WG.1/2031/2",
      "CTL/CONF/WG.1/2031/3",
      "CTL/CONF/WG.1/2031/4",
    ]);
    expect(found.runningHeads).toEqual(["CTL/CONF/WG.1/2031/1"]);
  });

  it("is not a time, a number or a heading that stands first on a page", async () => {
    const found = await contents(
      [...set(350, ["Documentation"]), ...set(320, FIRST)],
      [...set(350, ["Documentation"]), ...set(320, SECOND)],
      set(350, ["18/00"]),
    );
    expect(found.paragraphs).toEqual(["Documentation", FIRST.join(" "), "Documentation", SECOND.join(" "), "18/00"]);
  });
});

describe("a paragraph of a PDF", () => {
  it("goes on over a page break, and its divided words are whole", async () => {
    const [first = "", second = ""] = FIRST;
    const found = await contents(
      [...set(60, [first])],
      [
        ...set(350, [second]),
        ...set(300, [
          "Parties meet for the protection of lakes under the rules on the organi-",
          "zation of its work. Organization is all, in follow-up and in the organ-",
          "ization of meetings.",
        ]),
      ],
    );
    expect(found.paragraphs).toEqual([
      FIRST.join(" "),
      "Parties meet for the protection of lakes under the rules on the organization of its work. Organization is all, in follow-up and in the organization of meetings.",
    ]);
  });
});

describe("a table of a PDF", () => {
  it("has its wrapped cells as rows, over a page break and without the heading that the next page repeats", async () => {
    const row = (y: number, cells: string[]) =>
      cells.flatMap((text, index) => (text ? [{ x: [40, 130, 190][index] ?? 40, y, text, size: 10 }] : []));
    const heading = ["Date and time", "Item", "Title or description"];
    const found = await contents(
      [
        ...set(380, FIRST),
        ...row(100, heading),
        ...row(80, ["Monday, 31 March"]),
        ...row(
          60,
          ["10 a.m.–1 p.m.", "1 (a)", "Reading of tide gauges at lakes,"].map((each) => each.replace("–", "\x96")),
        ),
        ...row(48, ["", "", "with all that is known of them"]),
        ...row(28, ["", "2", "Recommendations on the exchange of"]),
      ],
      [
        ...row(380, heading),
        ...row(360, ["", "", "observers between neighbouring"]),
        ...row(348, ["", "", "lakes"]),
        ...row(328, ["3\x966 p.m.", "3", "Other matters"]),
      ],
    );
    expect(found.paragraphs.slice(1).map((each) => each.replace(/[ |]+$/, ""))).toEqual([
      "Date and time | Item | Title or description",
      "Monday, 31 March",
      "10 a.m.–1 p.m. | 1 (a) | Reading of tide gauges at lakes, with all that is known of them",
      " | 2 | Recommendations on the exchange of observers between neighbouring lakes",
      "3–6 p.m. | 3 | Other matters",
    ]);
  });
});

describe("a narrow page of a PDF", () => {
  const edge = 200;
  /** Sets a line of two words between the margins, as it is justified. */
  const stretched = (y: number, first: string, last: string): PlacedText[] => [
    { x: 40, y, text: first, size: 10 },
    { x: edge - last.length * 5, y, text: last, size: 10 },
  ];

  it("is read along its justified lines, though their words stand in columns, and over a page", async () => {
    const found = await contents(
      [
        ...stretched(350, "intergovernmental", "deliberations"),
        ...stretched(338, "circumnavigation", "experimentation"),
        ...stretched(326, "representativeness", "participation"),
      ],
      [...stretched(350, "intergovernmental", "deliberations"), ...set(338, ["and the end of it."])],
    );
    expect(found.paragraphs.join(" ").replaceAll(" | ", " ")).toBe(
      "intergovernmental deliberations circumnavigation experimentation representativeness participation intergovernmental deliberations and the end of it.",
    );
  });
});

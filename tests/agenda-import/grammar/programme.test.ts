import { describe, expect, it } from "vitest";
import { readProgramme } from "@/app/_domain/agenda-import/grammar/programme";

const read = (rows: string[][]) =>
  readProgramme(
    rows.map((cells, index) => ({ line: index + 1, text: cells.join("\t"), cells })),
    "en",
    2031,
  );
const periods = (rows: string[][]) =>
  read(rows).periods.map(({ day, start, end, half, entries }) =>
    [day.slice(5), start ?? half, end, entries.flatMap(({ items }) => items).join("+")].filter(Boolean).join(" "),
  );

describe("a row of a programme may have", () => {
  it.each<[string, string[][], string[]]>([
    [
      "several times beside as many entries",
      [["Monday, 3 March"], ["10 a.m.–1 p.m.\n3–6 p.m.", "1\n2 and 3", "Opening\nReeds"]],
      ["03-03 10:00 13:00 1", "03-03 15:00 18:00 2+3"],
    ],
    [
      "one time beside several items",
      [["Monday, 3 March"], ["10 a.m.–1 p.m.", "Item 1: Opening\nItem 2: Reeds"]],
      ["03-03 10:00 13:00 1+2"],
    ],
    [
      "its day and its time in one cell",
      [["Monday, 3 March\n10 a.m.–1 p.m.", "1", "Opening"]],
      ["03-03 10:00 13:00 1"],
    ],
    [
      "half a day in place of times",
      [
        ["Monday, 3 March", "Morning", "1"],
        ["", "Afternoon", "2 (a) (i)"],
      ],
      ["03-03 morning 1", "03-03 afternoon 2 (a) (i)"],
    ],
    [
      "days as columns",
      [
        ["", "Monday, 3 March", "Tuesday, 4 March"],
        ["10 a.m.–1 p.m.", "Item 1", "Item 2\nItem 3"],
      ],
      ["03-03 10:00 13:00 1", "03-04 10:00 13:00 2+3"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(periods(rows)).toEqual(expected);
  });

  it("a time before any day: it is kept as a line that is not understood", () => {
    const { unread, periods: none } = read([["3–6 p.m.", "6", "Reeds"]]);
    expect([none, unread]).toEqual([[], [{ line: 1, text: "3–6 p.m.\t6\tReeds" }]]);
  });
});

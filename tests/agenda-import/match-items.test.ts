import { describe, expect, it } from "vitest";
import { matchItems } from "@/app/_domain/agenda-import/match-items";

const STORED = [
  { number: "1", title: "Opening of the meeting" },
  { number: "2", title: "Reading of tide gauges and lake levels" },
  { number: "3", title: "Other matters" },
];
const matched = (items: [number: string, title: string][]) =>
  items.map(
    (_, index) =>
      STORED[
        matchItems(
          STORED,
          items.map(([number, title]) => ({ number, title })),
        ).get(index) ?? -1
      ]?.number,
  );

describe("the items of a revision", () => {
  it("are those with the same titles, whatever their numbers become", () => {
    expect(
      matched([
        ["1", "Opening of the meeting"],
        ["2", "Protection of estuaries"],
        ["3", "Reading of tide gauges and lake levels"],
        ["4", "Other matters"],
      ]),
    ).toEqual(["1", undefined, "2", "3"]);
  });

  it("may be worded anew", () => {
    expect(matched([["3", "Reading of tide gauges"]])).toEqual(["2"]);
  });

  it("are other items if nothing but the number is the same", () => {
    expect(matched([["3", "Establishment of a fund for harbours"]])).toEqual([undefined]);
  });
});

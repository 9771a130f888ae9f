import { describe, expect, it } from "vitest";
import { parentNumber, printItemMark, printItemNumber, readItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { fromRoman, toRoman } from "@/app/_vocabulary/roman-numerals";

describe("the number of an item", () => {
  it("is read as any language prints it, with its segment and its letters", () => {
    const printed = ["1(a)", "1 a)", "1 (أ)", "１（a）", "3 (b) (ii)", "II.1", "II. 1 (a)", "IV.2 (أ)"];
    expect(printed.map(readItemNumber)).toEqual([
      "1 (a)",
      "1 (a)",
      "1 (a)",
      "1 (a)",
      "3 (b) (ii)",
      "II.1",
      "II.1 (a)",
      "IV.2 (a)",
    ]);
    const deep = ["1 (a) (i) a. i.", "1 a) i) a. i.", "1 (أ) (i) أ. i.", "1 (a) (i) (a) (i)"];
    expect(deep.map(readItemNumber)).toEqual(Array(4).fill("1 (a) (i) (a) (i)"));
    expect(["II", "a", "II.a", "1 (a) (b)", ""].map(readItemNumber)).toEqual(Array(5).fill(undefined));
  });

  it("names its segment in running text, and not in the list under the heading of the segment", () => {
    expect(printItemNumber("II.1 (b)", "fr")).toBe("II.1 b)");
    expect(printItemNumber("II.1 (b)", "ar")).toBe("II.1 (ب)");
    expect(["II.1", "II.1 (b)", "II.1 (b) (ii)"].map((number) => printItemMark(number, "es"))).toEqual([
      "1.",
      "b)",
      "ii)",
    ]);
    expect(printItemMark("II.3", "ar")).toBe("3-");
  });

  it("has the marks of the Editorial Manual on every level, and is read again as it is printed", () => {
    const number = "II.1 (b) (iv) (c) (ii)";
    expect(printItemNumber(number, "en")).toBe("II.1 (b) (iv) c. ii.");
    expect(printItemNumber(number, "fr")).toBe("II.1 b) iv) c. ii.");
    expect(["1 (a) (i) (c)", "1 (a) (i) (c) (ii)"].map((each) => printItemMark(each, "en"))).toEqual(["c.", "ii."]);
    expect(LOCALES.map((locale) => readItemNumber(printItemNumber(number, locale)))).toEqual(Array(6).fill(number));
  });

  it("has a permanent anchor, which tells its segment", () => {
    expect(["II.1", "II.1 (a)", "2.1", "1 (a)"].map(itemAnchor)).toEqual([
      "item-ii-1",
      "item-ii-1-a",
      "item-2.1",
      "item-1-a",
    ]);
  });

  it("tells the item above a sub-item", () => {
    expect(["1", "II.1", "1 (a)", "II.1 (a)", "1 (a) (ii)"].map(parentNumber)).toEqual([
      undefined,
      undefined,
      "1",
      "II.1",
      "1 (a)",
    ]);
  });
});

describe("a Roman numeral", () => {
  it("is read as it is written", () => {
    const numbers = [1, 4, 9, 14, 40, 99, 2_024];
    expect(numbers.map((number) => fromRoman(toRoman(number).toUpperCase()))).toEqual(numbers);
    expect(["", "iiii", "vx", "a"].map(fromRoman)).toEqual([0, 0, 0, 0]);
  });
});

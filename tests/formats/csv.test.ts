import { describe, expect, it } from "vitest";
import { csvRow } from "@/app/_formats/csv";

describe("a row of CSV", () => {
  it("has each cell in quotation marks, its own doubled, and ends as RFC 4180 says", () => {
    expect(csvRow(["a", 'b "c"', "d,\r\ne", ""])).toBe('"a","b ""c""","d,\r\ne",""\r\n');
  });

  it("holds nothing that a spreadsheet would calculate, behind invisible characters either", () => {
    for (const formula of ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "\u2068=1", "\ufeff@a", "＝1", "\u200f＋1"])
      expect(csvRow([formula])).toBe(`"'${formula}"\r\n`);
    for (const text of ["a=1", "1-2", "–1", "（一）", "'=1"]) expect(csvRow([text])).toBe(`"${text}"\r\n`);
  });
});

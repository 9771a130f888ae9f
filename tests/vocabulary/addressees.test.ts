import { describe, expect, it } from "vitest";
import { printAddressees, readAddressees } from "@/app/_vocabulary/addressees";

describe("a list of addressees", () => {
  it("is read as it is typed, or pasted from a table or a mail program", () => {
    const typed = [
      "Member A; a@example.org; ar",
      "",
      "Member B\tb@example.org\tRU",
      '"Member, C" <c@Example.org> zh',
      "Member D <d@example.org>",
      "e@example.org",
      "Member F f@example.org fr",
    ].join("\r\n");

    expect(readAddressees(typed)).toEqual([
      { name: "Member A", email: "a@example.org", locale: "ar" },
      { name: "Member B", email: "b@example.org", locale: "ru" },
      { name: "Member C", email: "c@example.org", locale: "zh" },
      { name: "Member D", email: "d@example.org", locale: "en" },
      { name: "e@example.org", email: "e@example.org", locale: "en" },
      { name: "Member F", email: "f@example.org", locale: "fr" },
    ]);
  });

  it("names the first line without one address, or with one that was there before", () => {
    expect(readAddressees("A; a@example.org\nB; b@")).toEqual({ line: 2, kind: "invalid" });
    expect(readAddressees("A; a@example.org; b@example.org")).toEqual({ line: 1, kind: "invalid" });
    expect(readAddressees("A; a@example.org\n\nB; A+x@example.org")).toEqual({ line: 3, kind: "repeated" });
  });

  it("may have the separators of any language", () => {
    for (const separator of [";", ",", "，", "；", "、", "؛", "،"])
      expect(readAddressees(["Member A", "a@example.org", "ar"].join(`${separator} `))).toEqual([
        { name: "Member A", email: "a@example.org", locale: "ar" },
      ]);
  });

  it("is read no further than the first above the limit", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `member-${index}@example.org`).join("\n");

    expect(readAddressees(many, 300)).toHaveLength(301);
  });

  it("is printed as it is read", () => {
    const addressees = [{ name: "Member A, of the Bureau", email: "a@example.org", locale: "fr" } as const];

    expect(printAddressees(addressees)).toBe("Member A  of the Bureau; a@example.org; fr");
    expect(readAddressees(printAddressees(addressees))).toEqual([{ ...addressees[0], name: "Member A of the Bureau" }]);
  });
});

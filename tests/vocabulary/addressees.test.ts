import { describe, expect, it } from "vitest";
import { printAddressees, readAddressees } from "@/app/_vocabulary/addressees";

describe("a list of addressees", () => {
  it("is read as it is typed, or pasted from a table or a mail program", () => {
    const typed = [
      "Amal Haddad; amal@example.org; ar",
      "",
      "Boris Ivanov\tboris@example.org\tRU",
      '"Chen, Wei" <chen@Example.org> zh',
      "Dolores Díaz <dolores@example.org>",
      "erin@example.org",
      "Faty Diop faty@example.org fr",
    ].join("\r\n");

    expect(readAddressees(typed)).toEqual([
      { name: "Amal Haddad", email: "amal@example.org", locale: "ar" },
      { name: "Boris Ivanov", email: "boris@example.org", locale: "ru" },
      { name: "Chen Wei", email: "chen@example.org", locale: "zh" },
      { name: "Dolores Díaz", email: "dolores@example.org", locale: "en" },
      { name: "erin@example.org", email: "erin@example.org", locale: "en" },
      { name: "Faty Diop", email: "faty@example.org", locale: "fr" },
    ]);
  });

  it("names the first line without one address, or with one that was there before", () => {
    expect(readAddressees("A; a@example.org\nB; b@")).toEqual({ line: 2, kind: "invalid" });
    expect(readAddressees("A; a@example.org; b@example.org")).toEqual({ line: 1, kind: "invalid" });
    expect(readAddressees("A; a@example.org\n\nB; A+x@example.org")).toEqual({ line: 3, kind: "repeated" });
  });

  it("is printed as it is read", () => {
    const addressees = [{ name: "Amal, of the Bureau", email: "amal@example.org", locale: "fr" } as const];

    expect(printAddressees(addressees)).toBe("Amal  of the Bureau; amal@example.org; fr");
    expect(readAddressees(printAddressees(addressees))).toEqual([{ ...addressees[0], name: "Amal of the Bureau" }]);
  });
});

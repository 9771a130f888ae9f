import { describe, expect, it } from "vitest";
import { joinDates } from "@/app/_domain/agenda-import/grammar/masthead/join-dates";
import type { Locale } from "@/app/_vocabulary/locales";

const join = (locale: Locale, ...texts: string[]) =>
  joinDates(
    texts.map((text, block) => ({ line: block + 1, text, continues: false, isHeading: false, block })),
    locale,
  ).map(({ text }) => text);

describe("the days of a meeting on two lines of a masthead", () => {
  it.each([
    ["fr", "Kingston, 7-11", "juillet 2031"],
    ["en", "Geneva, 31 March–2", "April 2031"],
    ["es", "Viena, 29 y 30 de mayo", "de 2031"],
    ["ru", "Вена, 29 и 30", "мая 2031 года"],
  ] as const)("are read as one in %s", (locale, first, second) => {
    expect(join(locale, "1", first, second, "Title")).toEqual(["1", `${first} ${second}`, "Title"]);
  });

  it("are not made of a symbol and the date of its issue, nor of lines that have their days", () => {
    const apart = ["CD/7", "July 2031", "Geneva, 7–11 July 2031", "12 May 2031"];
    expect(join("en", ...apart)).toEqual(apart);
  });
});

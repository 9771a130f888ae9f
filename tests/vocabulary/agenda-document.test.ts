import { describe, expect, it } from "vitest";
import { findAgendaInLanguage } from "@/app/_vocabulary/agenda-document";
import type { Locale } from "@/app/_vocabulary/locales";

const document = (symbol: string, locales: Locale[], withdrawnAt?: Date) => ({
  kind: "annotated-provisional-agenda" as const,
  symbol,
  meetingKey: "tides-2031",
  withdrawnAt,
  versions: locales.map((locale) => ({ locale, availability: "issued" as const, files: [] })),
});
const documents = [
  document("CTL/TIDES/2031/1", ["en", "fr"]),
  document("CTL/TIDES/2031/1/Rev.1", ["en", "fr"]),
  document("CTL/TIDES/2031/1/Rev.2", ["en"]),
  document("CTL/TIDES/2031/1/Add.1", ["en"]),
  document("CTL/TIDES/2031/1/Rev.3", ["en"], new Date()),
];
const symbolIn = (locale: Locale) => findAgendaInLanguage(documents, "tides-2031", locale)?.symbol;

describe("the document whose text the agenda has", () => {
  it("is the latest revision in its language that is not withdrawn", () => {
    expect([symbolIn("en"), symbolIn("fr")]).toEqual(["CTL/TIDES/2031/1/Rev.2", "CTL/TIDES/2031/1/Rev.1"]);
  });

  it("is the agenda itself in a language without a revision", () => {
    expect(symbolIn("ar")).toBe("CTL/TIDES/2031/1");
  });
});

import { describe, expect, it } from "vitest";
import { assembleDraft } from "@/app/_domain/report/assemble-draft";
import { composeParagraphs } from "@/app/_domain/report/compose-paragraphs";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { NumberedMeeting } from "@/app/_vocabulary/meeting-ordinal";
import { meetingFacts } from "./meeting-facts";

/** Returns the facts of a session: the sixty-seventh unless told otherwise. */
function sessionFacts(changes: Partial<NumberedMeeting> = {}) {
  const facts = meetingFacts();

  return { ...facts, meeting: { ...facts.meeting, ordinal: 67, designation: "session" as const, ...changes } };
}

function textOf(key: string, locale: Locale, changes?: Partial<NumberedMeeting>): string {
  const paragraphs = composeParagraphs(sessionFacts(changes), locale, { hasRecommendations: true });

  return paragraphs.find((paragraph) => paragraph.key === key)?.text ?? "";
}

/** Words for a meeting as against a session; those of plenary meetings are others. */
const MEETING: Record<Locale, RegExp> = {
  ar: /اجتماع/,
  zh: /第.+次会议通过的|本次会议/,
  en: /\b(?:the|The) meeting\b(?! and its date)/,
  fr: /réunion/,
  ru: /[Сс]овещани/,
  es: /[Rr]eunión/,
};

describe("the report of a session", () => {
  it("calls it a session in every heading and sentence of every language", () => {
    for (const locale of LOCALES) {
      const draft = assembleDraft(sessionFacts(), { symbol: "T/L.1", datedOn: "2023-05-30" }, [], locale);
      const texts = composeParagraphs(sessionFacts(), locale, { hasRecommendations: true }).map(({ text }) => text);
      for (const text of [...texts, draft.title, ...draft.chapters.map(({ heading }) => heading)])
        expect(text).not.toMatch(MEETING[locale]);
    }
  });

  it("names it in the case that the sentence requires", () => {
    expect(LOCALES.map((locale) => textOf("scope", locale))).toEqual([
      expect.stringContaining("المعتمدة في الدورة السابعة والستين، "),
      expect.stringContaining("本报告载有第六十七届会议通过的建议"),
      expect.stringContaining("adopted at the sixty-seventh session, "),
      expect.stringContaining("adoptées à la soixante-septième session, "),
      expect.stringContaining("принятые на шестьдесят седьмой сессии, "),
      expect.stringContaining("aprobadas en el 67º período de sesiones, "),
    ]);
    expect(textOf("scope", "ru", { ordinal: 3 })).toContain("на третьей сессии, ");
    expect(textOf("scope", "ru", { ordinal: 3, designation: "meeting" })).toContain("на третьем совещании, ");
    expect(textOf("scope", "ru", { ordinal: 101 })).toContain("на 101-й сессии, ");
    expect(textOf("scope", "ru", { ordinal: 20, designation: "meeting" })).toContain("на двадцатом совещании, ");
  });

  it("makes verbs and participles agree with it", () => {
    expect(textOf("held", "ar")).toMatch(/^عُقدت الدورة السابعة والستون في .+، وتألَّفت في المجموع/);
    expect(textOf("held", "ru")).toMatch(/^Шестьдесят седьмая сессия прошла в Вене/);
    expect(textOf("held", "es")).toMatch(/^El 67º período de sesiones se celebró en Viena/);
    expect(textOf("held", "fr")).toMatch(/^La soixante-septième session s’est tenue à Vienne/);
    expect(textOf("opened", "ru")).toMatch(/^Сессия была открыта /);
    expect(textOf("opened", "ar")).toMatch(/^وافتُتحت الدورة يوم .+\[افتتحها الرئيس/);
  });

  it("names a resumption with the article of its own word", () => {
    const second = { ordinal: 15, resumed: 2 };
    expect(textOf("held", "es", second)).toMatch(/^La segunda continuación del 15º período de sesiones se celebró/);
    expect(textOf("scope", "ru", second)).toContain("на второй возобновленной пятнадцатой сессии, ");
    expect(textOf("scope", "fr", second)).toContain("à la deuxième reprise de la quinzième session, ");
    expect(textOf("scope", "en", second)).toContain("at the second resumed fifteenth session, ");
  });

  it("is complete for a body whose meetings have no numbers", () => {
    const unnumbered = { ordinal: null };
    expect(textOf("held", "es", unnumbered)).toMatch(/^El período de sesiones se celebró/);
    expect(textOf("held", "ru", { ...unnumbered, designation: "meeting" })).toMatch(/^Совещание прошло в Вене/);
    expect(textOf("scope", "ru", unnumbered)).toContain("принятые на сессии, ");
    expect(textOf("scope", "en", unnumbered)).toContain("adopted at the session, ");
    for (const locale of LOCALES)
      for (const key of ["scope", "held"]) expect(textOf(key, locale, unnumbered)).not.toMatch(/undefined|null| {2}/);
  });
});

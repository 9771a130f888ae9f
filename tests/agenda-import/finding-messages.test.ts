import { describe, expect, it } from "vitest";
import { FINDING_SEVERITIES, resolutionsOf } from "@/app/_domain/agenda-import/findings";
import { REASONS } from "@/app/_domain/agenda-import/unreadable-agenda";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES } from "@/app/_vocabulary/locales";

/** All parameters of the messages of findings. */
const DETAIL = {
  annex: 3,
  assumed: 1,
  body: "body",
  count: 3,
  date: "29 May 2023",
  day: "day",
  days: "days",
  description: "description",
  expected: "5",
  first: "first",
  footnote: 2,
  from: "A/1/2023/2",
  heading: "heading",
  item: "2",
  last: "last",
  meeting: "meeting",
  note: "note",
  ordinal: "fourteenth meeting",
  now: "9",
  opening: "opening",
  place: "place",
  printed: 2,
  proposed: "A/1/2024/1",
  right: "right",
  announced: 4,
  series: "A/1",
  start: "10:00",
  end: "13:00",
  what: "3 (a)",
  plenaryMeeting: 1,
  symbol: "A/1/2023/1",
  symbols: "A/1/2023/2, A/1/2023/3",
  text: "text",
  title: "title",
  year: "2023",
};

describe.each(LOCALES)("in %s", (locale) => {
  const t = getTranslator(locale, "findings");

  it.each(Object.keys(FINDING_SEVERITIES))("the finding %s has its messages and resolutions", (kind) => {
    for (const part of ["title", "text", "keep", "printed"]) {
      const key = `kinds.${kind}.${part}`;
      if (!t.has(key)) throw new Error(`${key} has no message`);
      expect(t(key, DETAIL)).not.toMatch(/[{}]|undefined/);
    }
    expect(resolutionsOf(kind).length).toBeGreaterThan(0);
  });

  it.each(REASONS)("the reason %s has a message", (reason) => {
    expect(t(`unreadable.${reason}`)).not.toBe("");
  });
});

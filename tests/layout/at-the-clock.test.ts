import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { dayThatMatters } from "@/app/[locale]/(public)/day-in-words";
import { Featured } from "@/app/[locale]/(public)/Featured";
import { standingInWords, trueUntil } from "@/app/[locale]/(public)/standing";
import { smallProgramme } from "../support/small-programme";

const work = smallProgramme();
const BEFORE = "2023-05-26T10:00:00Z";
const EVE = "2023-05-28T21:59:59Z";
const MORNING = "2023-05-28T22:00:00Z";
const RUNNING = "2023-05-29T09:00:00Z";
const NOON = "2023-05-29T11:30:00Z";
const EVENING = "2023-05-29T17:00:00Z";
const AFTER = "2023-05-30T22:00:00Z";

function said(instant: string, locale: Locale = "en"): string {
  return standingInWords(work.meeting, work.plenaryMeetings, new Date(instant), locale).words;
}

/** What a reader sees of the featured meeting: what is hidden, and marks, left out. */
function shown(instant: string, locale: Locale = "en"): string {
  const props = { meeting: work.meeting, work, now: new Date(instant), locale };

  return renderToStaticMarkup(createElement(Featured, props))
    .replace(/<strong[^>]*\shidden=""[^>]*>.*?<\/strong>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("how a meeting stands to the clock", () => {
  it("is told by calendar days in the meeting's own zone", () => {
    expect([BEFORE, EVE, MORNING, EVENING, AFTER].map((instant) => said(instant))).toEqual([
      "In 3 days",
      "Tomorrow",
      "Today: day 1 of 2",
      "Today: day 1 of 2",
      "This meeting has concluded",
    ]);
    expect(said("2023-05-30T05:00:00Z", "zh")).toBe("今天（第2天，共2天）");
  });

  it("is said in each language", () => {
    for (const locale of LOCALES)
      for (const instant of [BEFORE, RUNNING, AFTER]) expect(said(instant, locale)).not.toBe("");
    expect(said(BEFORE, "ar")).toBe("خلال 3 أيام");
    expect(said(BEFORE, "ru")).toBe("Через 3 дня");
  });

  it("names the plenary meeting that is being held, and only while it is", () => {
    const running = (instant: string) =>
      standingInWords(work.meeting, work.plenaryMeetings, new Date(instant), "en").sittings.flatMap((each) =>
        each.running ? [each.words] : [],
      );
    expect(running(RUNNING)).toEqual(["Now: 1st plenary meeting"]);
    expect(running(NOON)).toEqual([]);
  });

  it("stops being true at midnight and when a plenary meeting begins or ends; once it is over, never", () => {
    const until = (instant: string) =>
      trueUntil([work.meeting], work.plenaryMeetings, new Date(instant))?.toISOString();
    expect([BEFORE, MORNING, RUNNING, EVENING, AFTER].map(until)).toEqual([
      "2023-05-26T22:00:00.000Z",
      "2023-05-29T08:00:00.000Z",
      "2023-05-29T11:00:00.000Z",
      "2023-05-29T22:00:00.000Z",
      undefined,
    ]);
  });
});

describe("the day that matters", () => {
  it("is the first before the meeting, then today's, then the next; none once it is over", () => {
    const day = (instant: string) => {
      const found = dayThatMatters(work, new Date(instant), "en");
      return found && [found.title, found.sittings.map(({ name }) => name).join()];
    };
    expect([BEFORE, RUNNING, "2023-05-30T07:00:00Z", AFTER].map(day)).toEqual([
      ["First day", "1st plenary meeting,2nd plenary meeting"],
      ["Today’s programme", "1st plenary meeting,2nd plenary meeting"],
      ["Today’s programme", "3rd plenary meeting"],
      undefined,
    ]);
  });

  it("skips a day of the meeting without plenary meetings", () => {
    const long = { ...work, meeting: { ...work.meeting, endsOn: "2023-06-02" } };
    const between = {
      ...long,
      plenaryMeetings: long.plenaryMeetings.filter(({ number }) => number !== 1 && number !== 2),
    };
    expect(dayThatMatters(between, new Date(RUNNING), "en")?.title).toBe("Next day of the meeting");
    expect(dayThatMatters(long, new Date("2023-06-01T08:00:00Z"), "en")).toBeUndefined();
  });
});

describe("the featured meeting of the front page", () => {
  it("counts down before it begins, without a programme", () => {
    expect(shown(BEFORE)).toContain("Next meeting Group");
    expect(shown(BEFORE)).toContain("In 3 days");
    expect(shown(BEFORE)).not.toContain("Opening");
  });

  it("shows today's plenary meetings while it runs, now and next marked", () => {
    const text = shown(RUNNING);
    expect(text).toContain("Meeting in progress Group");
    expect(text).toMatch(/Today: day 1 of 2 Now: 1st plenary meeting/);
    expect(text).toMatch(
      /10 a\.m\.–1 p\.m\. 1st plenary meeting Now 1 Opening 3–6 p\.m\. 2nd plenary meeting Next 2 Matters/,
    );
    expect(text).not.toContain("Report");
  });

  it("says which the latest was, and no more, once it is over", () => {
    expect(shown(AFTER)).toContain("Latest meeting Group");
    expect(shown(AFTER)).not.toMatch(/Today|Now/);
  });
});

import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { FeaturedMeeting } from "@/components/meeting/FeaturedMeeting";
import { MeetingStatus } from "@/components/meeting/MeetingStatus";
import { describeMeetingStatus, statusExpiresAt } from "@/components/meeting/meeting-status";
import { DayProgramme } from "@/components/organization-of-work/DayProgramme";
import { relevantDay } from "@/components/organization-of-work/relevant-day";
import { smallProgramme } from "../support/small-programme";

const work = smallProgramme();
const BEFORE = "2023-05-26T10:00:00Z";
const EVE = "2023-05-28T21:59:59Z";
const MORNING = "2023-05-28T22:00:00Z";
const RUNNING = "2023-05-29T09:00:00Z";
const NOON = "2023-05-29T11:30:00Z";
const EVENING = "2023-05-29T17:00:00Z";
const AFTER = "2023-05-30T22:00:00Z";

function statusText(instant: string, locale: Locale = "en"): string {
  return describeMeetingStatus(work.meeting, new Date(instant), locale);
}

/** Returns the visible text of the featured meeting. */
function visibleText(instant: string, locale: Locale = "en"): string {
  return textOf(createElement(FeaturedMeeting, { meeting: work.meeting, work, now: new Date(instant), locale }));
}

function textOf(element: ReactElement): string {
  return renderToStaticMarkup(element)
    .replace(/<strong[^>]*\shidden=""[^>]*>.*?<\/strong>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the status of a meeting at an instant", () => {
  it("counts calendar days in the meeting's time zone", () => {
    expect([BEFORE, EVE, MORNING, EVENING, AFTER].map((instant) => statusText(instant))).toEqual([
      "In 3 days",
      "Tomorrow",
      "Today: day 1 of 2",
      "Today: day 1 of 2",
      "This meeting has concluded",
    ]);
    expect(statusText("2023-05-30T05:00:00Z", "zh")).toBe("今天（第2天，共2天）");
  });

  it("exists in each language", () => {
    for (const locale of LOCALES)
      for (const instant of [BEFORE, RUNNING, AFTER]) expect(statusText(instant, locale)).not.toBe("");
    expect(statusText(BEFORE, "ar")).toBe("خلال 3 أيام");
    expect(statusText(BEFORE, "ru")).toBe("Через 3 дня");
  });

  it("names a plenary meeting only while it is in progress", () => {
    const status = (instant: string) =>
      textOf(createElement(MeetingStatus, { ...work, now: new Date(instant), locale: "en" })).trim();
    expect(status(RUNNING)).toBe("Today: day 1 of 2 Now: 1st plenary meeting");
    expect(status(NOON)).toBe("Today: day 1 of 2");
    expect(status(AFTER)).toBe("This meeting has concluded");
  });

  it("changes at midnight and when a plenary meeting starts or ends, and never after the meeting", () => {
    const changeAfter = (instant: string) =>
      statusExpiresAt([work.meeting], work.plenaryMeetings, new Date(instant))?.toISOString();
    expect([BEFORE, MORNING, RUNNING, EVENING, AFTER].map(changeAfter)).toEqual([
      "2023-05-26T22:00:00.000Z",
      "2023-05-29T08:00:00.000Z",
      "2023-05-29T11:00:00.000Z",
      "2023-05-29T22:00:00.000Z",
      undefined,
    ]);
  });
});

describe("the relevant day", () => {
  it("is the first day before the meeting, then the current or next day, and none afterwards", () => {
    const day = (instant: string) => {
      const now = new Date(instant);
      const found = relevantDay(work, now);
      if (!found) return undefined;
      const programme = textOf(createElement(DayProgramme, { work, day: found.day, now, locale: "en" }));
      const names = programme.match(/\d\w\w plenary meeting/g)?.join();
      return [getTranslator("en", "meeting")(found.heading), names];
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
    expect(relevantDay(between, new Date(RUNNING))).toEqual({ day: "2023-05-30", heading: "dayNext" });
    expect(relevantDay(long, new Date("2023-06-01T08:00:00Z"))).toBeUndefined();
  });
});

describe("the featured meeting of the front page", () => {
  it("counts down before it starts, without a programme", () => {
    expect(visibleText(BEFORE)).toContain("Next meeting Group");
    expect(visibleText(BEFORE)).toContain("In 3 days");
    expect(visibleText(BEFORE)).not.toContain("Opening");
  });

  it("shows today's plenary meetings during the meeting, the current and next one marked", () => {
    const text = visibleText(RUNNING);
    expect(text).toContain("Meeting in progress Group");
    expect(text).toMatch(/Today: day 1 of 2 Now: 1st plenary meeting/);
    expect(text).toMatch(
      /10 a\.m\.–1 p\.m\. 1st plenary meeting Now 1 Opening 3–6 p\.m\. 2nd plenary meeting Next 2 Matters/,
    );
    expect(text).not.toContain("Report");
  });

  it("is the latest meeting, without a programme, once it is over", () => {
    expect(visibleText(AFTER)).toContain("Latest meeting Group");
    expect(visibleText(AFTER)).not.toMatch(/Today|Now/);
  });
});

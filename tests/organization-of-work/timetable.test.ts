import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";
import { ProgrammeHeader } from "@/components/organization-of-work/ProgrammeHeader";
import { Timetable } from "@/components/organization-of-work/Timetable";

const MEETING: OrganizationOfWork["meeting"] = {
  id: "m",
  key: "wg9-2023",
  year: 2023,
  ordinal: 3,
  resumed: null,
  designation: "meeting",
  startsOn: "2023-05-29",
  endsOn: "2023-05-30",
  timeZone: "Europe/Vienna",
  places: { en: "Vienna" },
  status: "announced",
  scheduleStatus: "scheduled",
  scheduleChange: null,
  versions: [],
  original: "en",
  treaty: undefined,
  createdAt: new Date("2023-03-01T00:00:00Z"),
  body: { key: "wg9", symbolSeries: "TEST/COP/WG.9", names: { en: "Group" }, organNames: {} },
};

const plenaryMeeting = (number: number, start: string, more: Partial<PlenaryMeeting> = {}): PlenaryMeeting => {
  const startsAt = new Date(start);
  const printed = { text: "Reviews", locale: "en" as const };
  const entry = {
    itemId: undefined,
    id: `e${number}`,
    item: "2",
    title: printed.text,
    locale: printed.locale,
    printed,
    continued: number > 1,
  };
  return {
    id: `s${number}`,
    number,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
    day: start.slice(0, 10),
    sequence: 0,
    changedAt: undefined,
    textsChangedAt: undefined,
    movedAt: undefined,
    cancelledAt: undefined,
    room: undefined,
    entries: [entry],
    ...more,
  };
};

const MONDAY = [plenaryMeeting(1, "2023-05-29T08:00:00Z"), plenaryMeeting(2, "2023-05-29T13:00:00Z")];

/** Renders the timetable at an instant, split before each plenary meeting. */
function renderTimetable(plenaryMeetings: PlenaryMeeting[], now = "2026-01-01T00:00:00Z", locale: Locale = "en") {
  const work = { meeting: MEETING, plenaryMeetings, events: [], room: undefined, hasAssumption: false };
  const { statusOf } = plenaryMeetingStatuses(plenaryMeetings, new Date(now));
  return renderToStaticMarkup(createElement(Timetable, { work, locale, statusOf })).split(/(?=<section id=)/);
}

const hidden = (html: string | undefined, mark: string) =>
  [...(html ?? "").matchAll(/<strong[^>]*>/g)].some(([tag]) => tag.includes(mark) && tag.includes("hidden"));

describe("the timetable", () => {
  test("has an anchor, a calendar and both ends of the time of each plenary meeting", () => {
    const [, first] = renderTimetable(MONDAY);

    expect(first).toContain('id="plenary-meeting-1"');
    expect(first).toContain('href="/en/meetings/wg9-2023/programme/1.ics"');
    expect(first).toContain('data-starts="2023-05-29T08:00:00.000Z" data-ends="2023-05-29T11:00:00.000Z"');
    expect(first).toContain('href="/en/meetings/wg9-2023/agenda#item-2"');
  });

  test("marks the plenary meeting in progress and the next one", () => {
    const [, first, second] = renderTimetable(MONDAY, "2023-05-29T09:00:00Z");

    expect([hidden(first, "data-now"), hidden(first, "data-next")]).toEqual([false, true]);
    expect([hidden(second, "data-now"), hidden(second, "data-next")]).toEqual([true, false]);
  });

  test("marks none long before and after the meeting", () => {
    for (const now of ["2023-05-01T00:00:00Z", "2023-06-01T00:00:00Z"])
      for (const part of renderTimetable(MONDAY, now).slice(1))
        expect([hidden(part, "data-now"), hidden(part, "data-next")]).toEqual([true, true]);
  });

  test("has a cancelled plenary meeting struck through and never marked as in progress", () => {
    const cancelledAt = new Date("2023-05-20T10:00:00Z");
    const [, first] = renderTimetable(
      [plenaryMeeting(1, "2023-05-29T08:00:00Z", { cancelledAt, changedAt: cancelledAt })],
      "2023-05-29T09:00:00Z",
    );

    expect(first).toContain("Cancelled");
    expect(first).toContain("line-through");
    expect(first).not.toContain("data-starts");
    expect(first).not.toContain("Changed on");
    expect(hidden(first, "data-now")).toBe(true);
  });

  test("has the day of a change in the meeting's own zone", () => {
    const [, first] = renderTimetable([
      plenaryMeeting(1, "2023-05-29T08:00:00Z", { changedAt: new Date("2023-05-20T22:30:00Z") }),
    ]);

    expect(first).toContain("Changed on 21 May 2023");
  });

  test("has the lunch break between morning and afternoon", () => {
    expect(renderTimetable(MONDAY).join("")).toMatch(/Lunch break<time[^>]*>1–3\u00a0p\.m\./);
  });

  test.each(LOCALES)("has all its messages in %s", (locale) => {
    expect(renderTimetable(MONDAY, undefined, locale).join("")).not.toMatch(/programme\.|undefined/);
  });
});

describe("the header of the programme", () => {
  test("does not count a cancelled plenary meeting, and offers the calendar to subscribe to", () => {
    const plenaryMeetings = [...MONDAY, plenaryMeeting(3, "2023-05-30T08:00:00Z", { cancelledAt: new Date() })];
    const work = { meeting: MEETING, plenaryMeetings, events: [], room: undefined, hasAssumption: false };
    const html = renderToStaticMarkup(
      createElement(ProgrammeHeader, { work, locale: "en", publicUrl: "https://meetings.example.org" }),
    );

    expect(html).toContain("2 plenary meetings");
    expect(html).toContain("webcal://meetings.example.org/en/meetings/wg9-2023/programme.ics");
    expect(html).toContain("UTC+2");
  });
});

import ICAL from "ical.js";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { renderFeed } from "@/app/_domain/documents/atom";
import { cancelMeeting } from "@/app/_domain/meeting-preparation/cancel-meeting";
import { postponeMeeting } from "@/app/_domain/meeting-preparation/postpone-meeting";
import { rescheduleMeeting } from "@/app/_domain/meeting-preparation/reschedule-meeting";
import { PostponeMeeting, RescheduleMeeting } from "@/app/_domain/meeting-preparation/schemas";
import { listPastMeetings, listUpcomingMeetings } from "@/app/_domain/meetings/archive-queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { listScheduleChanges } from "@/app/_domain/meetings/schedule-changes";
import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { toMessage } from "@/app/_domain/outbox/mailer";
import { listMeetingPages } from "@/app/_domain/sitemap/queries";
import { listWork } from "@/app/_domain/workspace/queries";
import { composeMail } from "@/app/_platform/mail/compose-mail";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { meetingResponse } from "@/app/api/v1/_responses/meeting";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";
import { meetingEvent } from "@/components/meeting/meeting-event";
import { describeMeetingStatus, statusExpiresAt } from "@/components/meeting/meeting-status";
import { alertSubscriptions, meetings, outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const KEY = "wg9-2023";
const URL = "https://meetings.example.org";
const test = testDatabase();
/** In the days in which the meeting was to be held. */
const DURING = new Date("2023-05-29T09:00:00Z");
const readers = contextOf({} as never, PUBLIC_VIEWER, DURING); // its database is set below

beforeEach(async () => {
  await test.db.execute("truncate meetings, bodies, audit_events, outbox_messages, alert_subscriptions cascade");
  await smallMeeting(test.db, KEY);
  readers.db = test.db;
});

const REASON = { "reason-en": "The rooms are not available." };
const secretariat = async () =>
  contextOf(test.db, await staff(test.db, "secretariat"), new Date("2023-05-10T12:00:00Z"));
const version = async () => (await test.db.select().from(meetings))[0]?.version ?? 0;
const halt = async (operation: typeof postponeMeeting) =>
  operation(await secretariat(), PostponeMeeting.parse({ meetingKey: KEY, version: await version(), ...REASON }));
const move = async (startsOn: string, endsOn: string) =>
  rescheduleMeeting(
    await secretariat(),
    RescheduleMeeting.parse({
      ...{ meetingKey: KEY, version: await version(), startsOn, endsOn, timeZone: "Europe/Vienna" },
      ...{ "place-en": "Vienna", "place-zh": "维也纳", ...REASON },
    }),
  );
const work = (locale: Locale = "en") => getOrganizationOfWork(readers, KEY, locale);

interface Entry {
  uid: string;
  sequence: number;
  status: string;
  start: string;
  summary: string;
}

/** Returns the events of the calendar: of the meeting, then of its plenary meetings. */
async function calendar(locale: Locale = "en"): Promise<Entry[]> {
  const text = renderCalendar(await work(locale), locale, { publicUrl: URL }) ?? "";
  const component = new ICAL.Component(ICAL.parse(text));

  return component.getAllSubcomponents("vevent").map((event) => ({
    uid: String(event.getFirstPropertyValue("uid")),
    sequence: Number(event.getFirstPropertyValue("sequence")),
    status: String(event.getFirstPropertyValue("status")),
    start: String(event.getFirstPropertyValue("dtstart")),
    summary: String(event.getFirstPropertyValue("summary")),
  }));
}

describe("the calendar of a meeting", () => {
  it("cancels every event while it is postponed, and issues the same ones again, each time with a higher sequence", async () => {
    const before = await calendar();
    await halt(postponeMeeting);
    const postponed = await calendar();
    await move("2023-06-05", "2023-06-06");
    const moved = await calendar();

    for (const later of [postponed, moved]) expect(later.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(postponed.map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
    expect(postponed.every(({ summary }) => summary.startsWith("Postponed: "))).toBe(true);
    expect(moved.map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED"]);
    expect(moved.map(({ start }) => start.slice(0, 10))).toEqual(["2023-06-05", "2023-06-05", "2023-06-05"]);
    for (const [index, { sequence }] of before.entries()) {
      expect(postponed[index]?.sequence).toBeGreaterThan(sequence);
      expect(moved[index]?.sequence).toBeGreaterThan(postponed[index]?.sequence ?? Number.NaN);
    }
  });
});

describe("the machine-readable twins of its page", () => {
  it("say to search engines that it is postponed, moved from a day, or cancelled", async () => {
    const status = async () => {
      const { eventStatus, previousStartDate } = meetingEvent(await work(), "en", URL) as unknown as Record<
        string,
        string
      >; // an event
      return [eventStatus?.split("/").at(-1), previousStartDate];
    };
    expect(await status()).toEqual(["EventScheduled", undefined]);
    await halt(postponeMeeting);
    expect(await status()).toEqual(["EventPostponed", undefined]);
    await move("2023-05-29", "2023-05-30");
    expect(await status()).toEqual(["EventScheduled", undefined]);
    await move("2023-06-05", "2023-06-06");
    expect(await status()).toEqual(["EventRescheduled", "2023-05-29"]);
    await halt(cancelMeeting);
    expect(await status()).toEqual(["EventCancelled", undefined]);
  });

  it("keep one entry of the feed for each change, in every language", async () => {
    await halt(postponeMeeting);
    await move("2023-05-29", "2023-05-30");
    await move("2023-06-05", "2023-06-06");
    for (const locale of LOCALES) {
      const changes = await listScheduleChanges(readers, KEY);
      const meeting = await getMeeting(readers, KEY);
      const feed = () => renderFeed({ meeting, documents: [], changes }, locale, URL);
      expect(feed().match(/schedule\/\d/g)).toEqual(["schedule/1", "schedule/2", "schedule/3"]);
      expect(feed()).toBe(feed());
    }
  });

  it("give the API the status, the reason and the days before", async () => {
    expect(meetingResponse(await getMeeting(readers, KEY), [], URL).schedule).toEqual({
      ...{ status: "scheduled", reasons: {}, changedAt: null, previous: null },
    });
    await halt(postponeMeeting);
    expect(meetingResponse(await getMeeting(readers, KEY), [], URL)).toMatchObject({
      ...{ startsOn: "2023-05-29", endsOn: "2023-05-30" },
      schedule: {
        ...{ status: "postponed", reasons: { en: REASON["reason-en"] }, changedAt: "2023-05-10T12:00:00.000Z" },
        previous: { startsOn: "2023-05-29", endsOn: "2023-05-30" },
      },
    });
  });

  it("date its pages in the sitemap by the change", async () => {
    await halt(postponeMeeting);
    const [page] = await listMeetingPages(readers, { offset: 0, limit: 9 });
    expect(page?.changedAt).toEqual(new Date("2023-05-10T12:00:00Z"));
  });
});

it("subscribers read in their own language what stands and what stood; a reason in another is better than none", async () => {
  const confirmed = { bodyKey: "wg9", requestedAt: DURING, confirmedAt: DURING };
  await test.db
    .insert(alertSubscriptions)
    .values(LOCALES.map((locale) => ({ email: `${locale}@example.org`, locale, ...confirmed })));
  await halt(postponeMeeting);
  const texts = async () => {
    const rows = await test.db.select().from(outboxMessages);
    return new Map(
      rows.map((row) => [
        row.locale,
        composeMail(readers, { from: "no-reply@example.org", replyTo: undefined }, toMessage(row)).text,
      ]),
    );
  };
  const postponed = await texts();
  expect(postponed.size).toBe(6);
  expect(postponed.get("en")).toContain("Vienna, dates to be confirmed");
  expect(postponed.get("fr")).toContain("dates à confirmer");
  for (const [, text] of postponed) expect(text).toContain(REASON["reason-en"]);
  await move("2023-06-05", "2023-06-06");
  expect((await texts()).get("en")).toMatch(/Vienna, 29 and 30 May 2023[\s\S]*Vienna, 5 and 6 June 2023/);
});

describe("a meeting whose dates are to be confirmed", () => {
  beforeEach(() => halt(postponeMeeting));

  it("is to come, after those that have days, and never past", async () => {
    await smallMeeting(test.db, "wg8-2024");
    for (const at of [DURING, new Date("2024-01-01T00:00:00Z")]) {
      const context = contextOf(test.db, PUBLIC_VIEWER, at);
      expect((await listUpcomingMeetings(context, 9)).map(({ key }) => key)).toEqual(["wg8-2024", KEY]);
      expect(await listPastMeetings(context, 9)).toEqual([]);
    }
  });

  it("counts no days, and nothing of it is now or next", async () => {
    const meeting = await getMeeting(readers, KEY);
    expect(describeMeetingStatus(meeting, DURING, "en")).toBe("Postponed");
    expect(statusExpiresAt([meeting], (await work()).plenaryMeetings, DURING)).toBeUndefined();
    const context = contextOf(test.db, await staff(test.db, "secretariat"), DURING);
    const { work: waiting, plenaryMeetings } = await listWork(context, { limit: 9 });
    expect(plenaryMeetings).toEqual({ today: 0, entries: [] });
    expect(waiting.map(({ kind }) => kind)).not.toContain("statuses");
  });

  it.each(LOCALES)("says so on each of its pages in %s, with the reason and its language", async (locale) => {
    const meeting = await getMeeting(readers, KEY);
    const html = renderToStaticMarkup(
      createElement(MeetingFrame, { locale, meeting, current: "agenda" } as Parameters<typeof MeetingFrame>[0]),
    );
    expect(html).toContain(REASON["reason-en"]);
    expect(html).toContain('<time dateTime="2023-05-29">');
    expect(html.includes('lang="en" dir="ltr">The rooms') || html.includes('lang="en">The rooms')).toBe(
      locale !== "en",
    );
  });
});

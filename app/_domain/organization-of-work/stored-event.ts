import { and, eq, max } from "drizzle-orm";
import { addDays } from "@/app/_vocabulary/countdown";
import { instantAt, wallClockOf } from "@/app/_vocabulary/instants";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { WorkEventKind } from "@/app/_vocabulary/work-events";
import type { Database } from "@/db/client";
import { organizationOfWorkEvents, organizationOfWorkEventTexts } from "@/db/schema";
import type { EventDetail } from "../audit-log/events";
import { DomainError, notFound } from "../errors";
import type { MeetingRow } from "../meetings/lock-meeting";
import { textsOf } from "../meetings/typed-fields";
import type { AddEvent } from "./schemas";

/** An event as it is stored, without what its changes count. */
export interface EventContent {
  kind: WorkEventKind;
  day: string;
  startsAt: Date | null;
  endsAt: Date | null;
  rooms: LocalizedText;
  titles: LocalizedText;
}

/** A reception may be on the eve, and registration open some days before. */
const DAYS_AROUND = 7;

/**
 * Returns a typed event as it is stored.
 *
 * @throws {DomainError} `invalid` at a day too far from the meeting, or a time that the clock skips.
 */
export function contentOf(typed: Omit<AddEvent, "meetingKey">, meeting: MeetingRow): EventContent {
  const { kind, day, start, end } = typed;
  if (day < addDays(meeting.startsOn, -DAYS_AROUND) || day > addDays(meeting.endsOn, DAYS_AROUND))
    throw new DomainError("invalid", "eventDayFar", { field: "day", params: { days: DAYS_AROUND } });
  const instantOf = (field: "start" | "end", time: string) => {
    if (time === "") return null;
    const instant = instantAt(day, time, meeting.timeZone);
    if (wallClockOf(instant, meeting.timeZone) !== `${day}T${time}`)
      throw new DomainError("invalid", "wallClockSkipped", { field });
    return instant;
  };

  return {
    kind,
    day,
    startsAt: instantOf("start", start),
    endsAt: instantOf("end", end),
    rooms: textsOf("room", typed),
    titles: textsOf("title", typed),
  };
}

/** Returns an event for the audit log, its times by the clock of the meeting. */
export function detailOf(content: EventContent, timeZone: string): EventDetail {
  const clock = (instant: Date | null) => instant && wallClockOf(instant, timeZone);
  const { kind, day, startsAt, endsAt, rooms, titles } = content;

  return { kind, day, start: clock(startsAt), end: clock(endsAt), title: titles, room: rooms };
}

/** Returns an event of a meeting that is locked, with its titles. @throws {DomainError} `not-found`. */
export async function getStoredEvent(tx: Database, meetingId: string, eventId: string) {
  const [event] = await tx
    .select()
    .from(organizationOfWorkEvents)
    .where(and(eq(organizationOfWorkEvents.id, eventId), eq(organizationOfWorkEvents.meetingId, meetingId)));
  if (!event) throw notFound();
  const texts = await tx
    .select({ locale: organizationOfWorkEventTexts.locale, title: organizationOfWorkEventTexts.title })
    .from(organizationOfWorkEventTexts)
    .where(eq(organizationOfWorkEventTexts.eventId, eventId));
  const titles: LocalizedText = Object.fromEntries(texts.map(({ locale, title }) => [locale, title]));

  return { ...event, titles };
}

/** Replaces the titles of an event. */
export async function storeTitles(tx: Database, eventId: string, titles: LocalizedText): Promise<void> {
  await tx.delete(organizationOfWorkEventTexts).where(eq(organizationOfWorkEventTexts.eventId, eventId));
  const rows = Object.entries(titles) as [keyof LocalizedText, string][]; // its keys are languages
  await tx.insert(organizationOfWorkEventTexts).values(rows.map(([locale, title]) => ({ eventId, locale, title })));
}

/** Returns the position after the last event of a meeting. */
export async function nextPosition(tx: Database, meetingId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(organizationOfWorkEvents.position) })
    .from(organizationOfWorkEvents)
    .where(eq(organizationOfWorkEvents.meetingId, meetingId));

  return (row?.last ?? 0) + 1;
}

import { and, asc, eq, isNull, notExists, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts, bodies, meetings, plenaryMeetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import type { MeetingRow } from "../meetings/lock-meeting";
import { canManageMeetings, readableMeetings } from "../meetings/policy";

/** A condition of an announcement that a meeting does not meet, with the items or plenary meetings concerned. */
export type MissingForAnnouncement =
  | { missing: "body-name" | "place" | "items" }
  | { missing: "item-titles"; numbers: string[] }
  | { missing: "plenary-meetings-outside"; numbers: number[] };

/** Lists what a meeting lacks before it can be announced. @throws {DomainError} `forbidden`; `not-found`. */
export async function listMissingForAnnouncement(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<MissingForAnnouncement[]> {
  authorize(canManageMeetings(viewer), "list what a meeting lacks");

  const [meeting] = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();

  return findMissing(db, meeting);
}

/** Returns what a meeting lacks: an announced one has a name, a place and an agenda, and its plenary meetings within its days. */
export async function findMissing(db: Database, meeting: MeetingRow): Promise<MissingForAnnouncement[]> {
  const [body] = await db.select({ names: bodies.names }).from(bodies).where(eq(bodies.key, meeting.bodyKey));
  const itemCount = await db.$count(agendaItems, eq(agendaItems.meetingId, meeting.id));
  const titles = db
    .select({ id: agendaItemTexts.itemId })
    .from(agendaItemTexts)
    .where(and(eq(agendaItemTexts.itemId, agendaItems.id), sql`btrim(${agendaItemTexts.title}) <> ''`));
  const untitled = await db
    .select({ number: agendaItems.number })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meeting.id), notExists(titles)))
    .orderBy(asc(agendaItems.position));
  const dayOf = (instant: typeof plenaryMeetings.startsAt) => sql`(${instant} at time zone ${meeting.timeZone})::date`;
  const outside = await db
    .select({ number: plenaryMeetings.number })
    .from(plenaryMeetings)
    .where(
      and(
        eq(plenaryMeetings.meetingId, meeting.id),
        isNull(plenaryMeetings.cancelledAt),
        or(
          sql`${dayOf(plenaryMeetings.startsAt)} < ${meeting.startsOn}::date`,
          sql`${dayOf(plenaryMeetings.startsAt)} > ${meeting.endsOn}::date`,
        ),
      ),
    )
    .orderBy(asc(plenaryMeetings.number));
  const hasText = (texts: object) => Object.values(texts).some((text) => String(text).trim() !== "");

  return [
    ...(hasText(body?.names ?? {}) ? [] : [{ missing: "body-name" as const }]),
    ...(hasText(meeting.places) ? [] : [{ missing: "place" as const }]),
    ...(itemCount > 0 ? [] : [{ missing: "items" as const }]),
    ...(untitled.length > 0
      ? [{ missing: "item-titles" as const, numbers: untitled.map(({ number }) => number) }]
      : []),
    ...(outside.length > 0
      ? [{ missing: "plenary-meetings-outside" as const, numbers: outside.map(({ number }) => number) }]
      : []),
  ];
}

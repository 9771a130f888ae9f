import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import {
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
  plenaryMeetings,
  programmeEditions,
} from "@/db/schema";
import { readsWorkingCopies } from "../meetings/policy";
import { type ContentEvent, type ContentPlenaryMeeting, ProgrammeContent } from "./content";

const EMPTY: ProgrammeContent = { rooms: {}, plenaryMeetings: [], events: [] };

/**
 * Reads the programme of a meeting as the viewer reads it: the working copy, or the edition that was
 * issued last. The caller has checked that the viewer may read the meeting.
 */
export async function readContent(db: Database, viewer: Viewer, meetingId: string): Promise<ProgrammeContent> {
  if (readsWorkingCopies(viewer)) return readWorkingProgramme(db, meetingId);

  return (await readIssuedProgramme(db, meetingId)) ?? EMPTY;
}

/** Reads the edition of a programme that was issued last; undefined if it was never public. */
export async function readIssuedProgramme(db: Database, meetingId: string): Promise<ProgrammeContent | undefined> {
  const [current] = await db
    .select({ content: programmeEditions.content })
    .from(programmeEditions)
    .where(and(eq(programmeEditions.meetingId, meetingId), isNull(programmeEditions.supersededAt)));

  return current && ProgrammeContent.parse(current.content);
}

/**
 * Returns whether a plenary meeting or another event was ever public: calendars may have it. What was
 * in one edition is in every later one, if only as cancelled.
 */
export async function wasIssued(db: Database, meetingId: string, partId: string): Promise<boolean> {
  const issued = await readIssuedProgramme(db, meetingId);

  return [...(issued?.plenaryMeetings ?? []), ...(issued?.events ?? [])].some(({ id }) => id === partId);
}

/** Reads the working copy of a programme, without what was removed from it. */
export async function readWorkingProgramme(db: Database, meetingId: string): Promise<ProgrammeContent> {
  const [meeting] = await db.select({ rooms: meetings.rooms }).from(meetings).where(eq(meetings.id, meetingId));

  return {
    rooms: meeting?.rooms ?? {},
    plenaryMeetings: await readPlenaryMeetings(db, meetingId),
    events: await readEvents(db, meetingId),
  };
}

async function readPlenaryMeetings(db: Database, meetingId: string): Promise<ContentPlenaryMeeting[]> {
  const { id, number, startsAt, endsAt, rooms, movedAt, sequence, changedAt, cancelledAt } = plenaryMeetings;
  const rows = await db
    .select({ id, number, startsAt, endsAt, rooms, movedAt, sequence, changedAt, cancelledAt })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meetingId))
    .orderBy(asc(startsAt), asc(number));
  const { entryId, locale, description } = organizationOfWorkEntryTexts;
  const entries = await db
    .select({
      id: organizationOfWorkEntries.id,
      plenaryMeetingId: organizationOfWorkEntries.plenaryMeetingId,
      itemId: organizationOfWorkEntries.itemId,
      texts: sql<LocalizedText>`(select coalesce(jsonb_object_agg(${locale}, ${description}), '{}')
        from ${organizationOfWorkEntryTexts} where ${entryId} = ${organizationOfWorkEntries.id})`,
    })
    .from(organizationOfWorkEntries)
    .innerJoin(plenaryMeetings, eq(id, organizationOfWorkEntries.plenaryMeetingId))
    .where(eq(plenaryMeetings.meetingId, meetingId))
    .orderBy(asc(organizationOfWorkEntries.position), asc(organizationOfWorkEntries.id));
  const byPlenaryMeeting = Map.groupBy(entries, ({ plenaryMeetingId }) => plenaryMeetingId);

  return rows.map((row) => ({
    ...row,
    entries: (byPlenaryMeeting.get(row.id) ?? []).map(({ plenaryMeetingId, ...entry }) => entry),
  }));
}

function readEvents(db: Database, meetingId: string): Promise<ContentEvent[]> {
  const { id, kind, day, startsAt, endsAt, position, rooms, sequence, changedAt, cancelledAt } =
    organizationOfWorkEvents;
  const { eventId, locale, title } = organizationOfWorkEventTexts;

  return db
    .select({
      ...{ id, kind, day, startsAt, endsAt, position, rooms, sequence, changedAt, cancelledAt },
      titles: sql<LocalizedText>`(select coalesce(jsonb_object_agg(${locale}, ${title}), '{}')
        from ${organizationOfWorkEventTexts} where ${eventId} = ${organizationOfWorkEvents.id})`,
    })
    .from(organizationOfWorkEvents)
    .where(and(eq(organizationOfWorkEvents.meetingId, meetingId), isNull(organizationOfWorkEvents.removedAt)))
    .orderBy(asc(day), sql`${startsAt} asc nulls first`, asc(position));
}

import { asc, desc, eq } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import {
  meetings,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
  plenaryMeetings,
  removedEntries,
  removedPlenaryMeetings,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { getMeeting } from "../meetings/queries";
import { canOrganizeWork } from "./policy";
import { readIssuedProgramme, readWorkingProgramme } from "./read-content";
import type { EventContent } from "./stored-event";

/** A plenary meeting that was removed from a draft and can be restored. */
export interface RemovedPlenaryMeeting {
  id: string;
  number: number;
  startsAt: Date;
  endsAt: Date;
  at: Date;
  by: string;
}

/** The entries that one change removed from a plenary meeting, with their wordings. */
export type RemovedEntriesToRestore = Pick<
  typeof removedEntries.$inferSelect,
  "id" | "plenaryMeetingId" | "removedAt" | "removedBy" | "entries"
>;

/** The data for those who organize the work, beside the organization of work itself. */
export interface ProgrammeToEdit {
  /** the last one first */
  removed: RemovedPlenaryMeeting[];
  /** what was removed from plenary meetings that are there; the last first */
  removedEntries: RemovedEntriesToRestore[];
  /** the ids of the plenary meetings that have never been public: they can be removed */
  removable: string[];
  /** the wording of each entry that has one, by its id */
  wordings: Map<string, LocalizedText>;
  /** the entries that are no plenary meetings, also those that were removed */
  events: EventToEdit[];
  /** the room of each plenary meeting that has one of its own, by its id */
  rooms: Map<string, LocalizedText>;
  /** the room of the meeting, and the version of the meeting */
  room: LocalizedText;
  version: number;
}

/** An entry that is no plenary meeting, in all its languages. */
export interface EventToEdit extends EventContent {
  id: string;
  sequence: number;
  isRemoved: boolean;
}

/**
 * Returns what a programme's editor needs beside the programme.
 *
 * @throws {DomainError} `forbidden` unless the viewer may organize the work; `not-found`.
 */
export async function getProgrammeToEdit(
  context: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<ProgrammeToEdit> {
  authorize(canOrganizeWork(context.viewer), "edit a programme");

  const { db } = context;
  const meeting = await getMeeting(context, meetingKey);
  const removed = await db
    .select({
      id: removedPlenaryMeetings.id,
      number: removedPlenaryMeetings.number,
      startsAt: removedPlenaryMeetings.startsAt,
      endsAt: removedPlenaryMeetings.endsAt,
      at: removedPlenaryMeetings.removedAt,
      by: removedPlenaryMeetings.removedBy,
    })
    .from(removedPlenaryMeetings)
    .where(eq(removedPlenaryMeetings.meetingId, meeting.id))
    .orderBy(desc(removedPlenaryMeetings.removedAt), desc(removedPlenaryMeetings.number));
  const [row] = await db
    .select({ room: meetings.rooms, version: meetings.version })
    .from(meetings)
    .where(eq(meetings.id, meeting.id));
  const issued = await readIssuedProgramme(db, meeting.id);
  const working = await readWorkingProgramme(db, meeting.id);
  const wasPublic = new Set(issued?.plenaryMeetings.map(({ id }) => id));

  return {
    removed,
    removedEntries: await listRemovedEntries(db, meeting.id),
    removable: working.plenaryMeetings.flatMap(({ id }) => (wasPublic.has(id) ? [] : [id])),
    wordings: new Map(
      working.plenaryMeetings.flatMap(({ entries }) =>
        entries.map(({ id, texts }): [string, LocalizedText] => [id, texts]),
      ),
    ),
    events: await listEvents(db, meeting.id),
    rooms: new Map(working.plenaryMeetings.map(({ id, rooms }) => [id, rooms])),
    ...row!, // found by getMeeting
  };
}

function listRemovedEntries(db: Context["db"], meetingId: string): Promise<RemovedEntriesToRestore[]> {
  const { id, plenaryMeetingId, removedAt, removedBy, entries } = removedEntries;

  return db
    .select({ id, plenaryMeetingId, removedAt, removedBy, entries })
    .from(removedEntries)
    .innerJoin(plenaryMeetings, eq(plenaryMeetings.id, plenaryMeetingId))
    .where(eq(removedEntries.meetingId, meetingId))
    .orderBy(desc(removedAt), desc(id));
}

async function listEvents(db: Context["db"], meetingId: string): Promise<EventToEdit[]> {
  const { id, kind, day, startsAt, endsAt, rooms, sequence, removedAt } = organizationOfWorkEvents;
  const rows = await db
    .select({ id, kind, day, startsAt, endsAt, rooms, sequence, removedAt })
    .from(organizationOfWorkEvents)
    .where(eq(organizationOfWorkEvents.meetingId, meetingId))
    .orderBy(asc(day), asc(organizationOfWorkEvents.position));
  const texts = await db
    .select({
      eventId: organizationOfWorkEventTexts.eventId,
      locale: organizationOfWorkEventTexts.locale,
      title: organizationOfWorkEventTexts.title,
    })
    .from(organizationOfWorkEventTexts)
    .innerJoin(organizationOfWorkEvents, eq(id, organizationOfWorkEventTexts.eventId))
    .where(eq(organizationOfWorkEvents.meetingId, meetingId));

  return rows.map(({ removedAt: removed, ...event }) => ({
    ...event,
    isRemoved: removed !== null,
    titles: Object.fromEntries(
      texts.filter(({ eventId }) => eventId === event.id).map(({ locale, title }) => [locale, title]),
    ),
  }));
}

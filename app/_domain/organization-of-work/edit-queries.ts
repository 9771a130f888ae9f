import { asc, desc, eq, max } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import {
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
  plenaryMeetings,
  publicChanges,
  removedPlenaryMeetings,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { isPublicMeeting } from "../meetings/policy";
import { getMeeting } from "../meetings/queries";
import { canOrganizeWork } from "./policy";
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

/** The data for those who organize the work, beside the organization of work itself. */
export interface ProgrammeToEdit {
  /** the last one first */
  removed: RemovedPlenaryMeeting[];
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
  const common = {
    removed,
    wordings: await findWordings(db, meeting.id),
    events: await listEvents(db, meeting.id),
    rooms: await findRooms(db, meeting.id),
    ...row!, // found by getMeeting
  };
  // A draft is not public: `wasPublic` has the same rule for one row.
  if (isPublicMeeting({ status: meeting.status, deletedAt: null })) return { ...common, removable: [] };
  const [last] = await db
    .select({ at: max(publicChanges.at) })
    .from(publicChanges)
    .where(eq(publicChanges.meetingId, meeting.id));
  const rows = await db
    .select({ id: plenaryMeetings.id, addedAt: plenaryMeetings.addedAt })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meeting.id));
  const lastPublic = last?.at ?? null;
  const isNeverPublic = (addedAt: Date | null) => lastPublic === null || (addedAt !== null && addedAt > lastPublic);

  const removable = rows.filter(({ addedAt }) => isNeverPublic(addedAt)).map(({ id }) => id);

  return { ...common, removable };
}

async function findWordings(db: Context["db"], meetingId: string): Promise<Map<string, LocalizedText>> {
  const rows = await db
    .select({
      entryId: organizationOfWorkEntryTexts.entryId,
      locale: organizationOfWorkEntryTexts.locale,
      description: organizationOfWorkEntryTexts.description,
    })
    .from(organizationOfWorkEntryTexts)
    .innerJoin(organizationOfWorkEntries, eq(organizationOfWorkEntries.id, organizationOfWorkEntryTexts.entryId))
    .innerJoin(plenaryMeetings, eq(plenaryMeetings.id, organizationOfWorkEntries.plenaryMeetingId))
    .where(eq(plenaryMeetings.meetingId, meetingId));
  const wordings = new Map<string, LocalizedText>();
  for (const { entryId, locale, description } of rows)
    wordings.set(entryId, { ...wordings.get(entryId), [locale]: description });

  return wordings;
}

async function findRooms(db: Context["db"], meetingId: string): Promise<Map<string, LocalizedText>> {
  const rows = await db
    .select({ id: plenaryMeetings.id, rooms: plenaryMeetings.rooms })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meetingId));

  return new Map(rows.map(({ id, rooms }) => [id, rooms]));
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

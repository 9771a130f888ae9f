import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import {
  importFindings,
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  plenaryMeetings,
} from "@/db/schema";
import { type AgendaItem, getAgenda } from "../agenda/queries";
import type { Context } from "../context";
import type { Meeting } from "../meetings/queries";
import { findReasons } from "./reasons";
import { listWorkEvents, type WorkEvent } from "./work-events";

/**
 * An entry of a plenary meeting. `continued` is derived: an earlier plenary meeting that is not
 * cancelled takes up the item.
 */
export interface ProgrammeEntry {
  id: string;
  itemId: string | undefined;
  /** the number of the agenda item, if it is one */
  item: string | undefined;
  /** as the programme shows it */
  title: string;
  /** the language of the title */
  locale: Locale;
  /** the title as the annex of the agenda prints it */
  printed: { text: string; locale: Locale };
  continued: boolean;
}

/** A plenary meeting with its entries. */
export interface PlenaryMeeting {
  id: string;
  /** counts through the meeting */
  number: number;
  startsAt: Date;
  endsAt: Date;
  /** in the meeting's own zone */
  day: Day;
  /** raised by each change of time, items or status (RFC 5545, section 3.8.7.4) */
  sequence: number;
  changedAt: Date | undefined;
  /** the last change of its items' texts in the requested language */
  textsChangedAt: Date | undefined;
  movedAt: Date | undefined;
  cancelledAt: Date | undefined;
  /** where it is held, if not in the room of the meeting */
  room: { text: string; locale: Locale } | undefined;
  /** of the last public change, if it had one */
  reason?: { text: string; locale: Locale } | undefined;
  entries: ProgrammeEntry[];
}

/**
 * The organization of work of a meeting: its plenary meetings in order, cancelled ones included, and
 * what else happens on its days.
 */
export interface OrganizationOfWork {
  meeting: Meeting;
  /** the room of its plenary meetings */
  room: { text: string; locale: Locale } | undefined;
  plenaryMeetings: PlenaryMeeting[];
  /** by day and time */
  events: WorkEvent[];
  /** the import assumed the plenary meeting of an item, and the finding is still open */
  hasAssumption: boolean;
}

/**
 * Returns the organization of work of a meeting in one language.
 *
 * @throws {DomainError} `not-found`.
 */
export async function getOrganizationOfWork(
  context: Pick<Context, "db" | "viewer">,
  key: string,
  locale: Locale,
): Promise<OrganizationOfWork> {
  const { meeting, items } = await getAgenda(context, key, locale);
  const rows = await context.db
    .select({
      id: plenaryMeetings.id,
      number: plenaryMeetings.number,
      startsAt: plenaryMeetings.startsAt,
      endsAt: plenaryMeetings.endsAt,
      sequence: plenaryMeetings.sequence,
      changedAt: plenaryMeetings.changedAt,
      movedAt: plenaryMeetings.movedAt,
      cancelledAt: plenaryMeetings.cancelledAt,
      rooms: plenaryMeetings.rooms,
    })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meeting.id))
    .orderBy(asc(plenaryMeetings.startsAt), asc(plenaryMeetings.number));
  const entries = await entriesOf(
    context,
    rows.map((row) => row.id),
  );
  const events = await listWorkEvents(context, meeting, locale);
  const reasons = await findReasons(context, [...rows, ...events]);
  const reasonOf = ({ id }: { id: string }) => pickText(reasons.get(id) ?? {}, locale, meeting.original);
  const alreadyTakenUp = new Set<string>();

  return {
    meeting,
    room: await findRoom(context, meeting, locale),
    plenaryMeetings: rows.map(({ rooms, ...row }) => {
      const own = entries.filter((entry) => entry.plenaryMeetingId === row.id);
      const titled = own.flatMap((entry) => {
        const item = items.find((candidate) => candidate.id === entry.itemId);
        // The item was removed from the agenda, or is not issued yet.
        if (entry.itemId && !item) return [];
        const printed = pickText(entry.descriptions, locale, meeting.original);
        // A description exists only in languages where it differs from the item's title.
        const fits = printed && (!item || printed.locale === item.locale || printed.locale === locale);
        const title = fits ? printed : item && { text: item.title, locale: item.locale };
        if (!title) return [];
        const visible =
          item && hasOwnProgrammeTitle(item, title.locale) ? { text: item.programmeTitle, locale: item.locale } : title;
        const continued = item !== undefined && alreadyTakenUp.has(item.id);
        return [
          {
            id: entry.id,
            itemId: item?.id,
            item: item?.number,
            title: visible.text,
            locale: visible.locale,
            printed: title,
            continued,
          },
        ];
      });
      if (!row.cancelledAt) for (const entry of own) if (entry.itemId) alreadyTakenUp.add(entry.itemId);

      return {
        ...row,
        changedAt: row.changedAt ?? undefined,
        textsChangedAt: latest(own.flatMap(({ itemId }) => items.find(({ id }) => id === itemId)?.changedAt ?? [])),
        movedAt: row.movedAt ?? undefined,
        cancelledAt: row.cancelledAt ?? undefined,
        day: dayOf(row.startsAt, meeting.timeZone),
        room: pickText(rooms, locale, meeting.original),
        reason: reasonOf(row),
        entries: titled,
      };
    }),
    events: events.map((event) => ({ ...event, reason: reasonOf(event) })),
    hasAssumption: await hasOpenAssumption(context, meeting.id),
  };
}

async function findRoom({ db }: Pick<Context, "db">, { id, original }: Meeting, locale: Locale) {
  const [row] = await db.select({ rooms: meetings.rooms }).from(meetings).where(eq(meetings.id, id));

  return pickText(row?.rooms ?? {}, locale, original);
}

/** Whether the programme has a title of its own for an item, not in a language less fitting. */
function hasOwnProgrammeTitle(item: AgendaItem, printedIn: Locale): boolean {
  return item.programmeTitle !== item.title && item.locale === printedIn;
}

function latest(instants: Date[]): Date | undefined {
  return instants.length > 0 ? new Date(Math.max(...instants.map((instant) => instant.getTime()))) : undefined;
}

async function entriesOf({ db }: Pick<Context, "db">, plenaryMeetingIds: string[]) {
  if (plenaryMeetingIds.length === 0) return [];
  const entries = await db
    .select({
      id: organizationOfWorkEntries.id,
      plenaryMeetingId: organizationOfWorkEntries.plenaryMeetingId,
      itemId: organizationOfWorkEntries.itemId,
    })
    .from(organizationOfWorkEntries)
    .where(inArray(organizationOfWorkEntries.plenaryMeetingId, plenaryMeetingIds))
    .orderBy(asc(organizationOfWorkEntries.position));
  const texts = await db
    .select({
      entryId: organizationOfWorkEntryTexts.entryId,
      locale: organizationOfWorkEntryTexts.locale,
      description: organizationOfWorkEntryTexts.description,
    })
    .from(organizationOfWorkEntryTexts)
    .innerJoin(organizationOfWorkEntries, eq(organizationOfWorkEntries.id, organizationOfWorkEntryTexts.entryId))
    .where(inArray(organizationOfWorkEntries.plenaryMeetingId, plenaryMeetingIds));

  return entries.map((entry) => ({
    ...entry,
    descriptions: Object.fromEntries(
      texts.filter((text) => text.entryId === entry.id).map((text) => [text.locale, text.description]),
    ) as LocalizedText, // the keys are the locales of the rows
  }));
}

async function hasOpenAssumption({ db }: Pick<Context, "db">, meetingId: string): Promise<boolean> {
  const open = await db
    .select({ id: importFindings.id })
    .from(importFindings)
    .where(
      and(
        eq(importFindings.meetingId, meetingId),
        eq(importFindings.kind, "plenary-meeting-assumed"),
        isNull(importFindings.resolvedAt),
      ),
    )
    .limit(1);

  return open.length > 0;
}

import { and, eq, isNull } from "drizzle-orm";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { offSince, type ProgrammePart } from "@/app/_vocabulary/meeting-schedule";
import { importFindings } from "@/db/schema";
import { type AgendaItem, getAgenda } from "../agenda/queries";
import type { Context } from "../context";
import { readsWorkingCopies } from "../meetings/policy";
import type { Meeting } from "../meetings/queries";
import { type ContentPlenaryMeeting, continuedEntries } from "./content";
import { readContent } from "./read-content";
import { findReasons } from "./reasons";
import { describeEvents, type WorkEvent } from "./work-events";

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
  /** also while its meeting is postponed or cancelled, unless it was held before */
  cancelledAt: Date | undefined;
  /** cancelled only until its meeting has new days */
  isPostponed?: true;
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
 * Returns the organization of work of a meeting in one language. While the meeting is postponed or cancelled, its
 * readers see what was not held as cancelled, at its earlier hours and with the reason of the meeting; the working
 * copy stands as it is, to be moved with the new days.
 *
 * @throws {DomainError} `not-found`.
 */
export async function getOrganizationOfWork(
  context: Pick<Context, "db" | "viewer">,
  key: string,
  locale: Locale,
): Promise<OrganizationOfWork> {
  const { meeting, items } = await getAgenda(context, key, locale);
  const content = await readContent(context.db, context.viewer, meeting.id);
  const reasons = await findReasons(context, [...content.plenaryMeetings, ...content.events]);
  const pick = (texts: LocalizedText | undefined) => pickText(texts ?? {}, locale, meeting.original);
  const continued = continuedEntries(content);
  const isEdited = readsWorkingCopies(context.viewer) && context.viewer.kind !== "preview";
  const cancellation = (part: CancellablePart) => cancellationOf(part, isEdited ? undefined : meeting, pick);

  return {
    meeting,
    room: pick(content.rooms),
    plenaryMeetings: content.plenaryMeetings.map(({ rooms, entries, changedAt, movedAt, ...row }) => ({
      ...row,
      changedAt: changedAt ?? undefined,
      textsChangedAt: latest(entries.flatMap(({ itemId }) => items.find(({ id }) => id === itemId)?.changedAt ?? [])),
      movedAt: movedAt ?? undefined,
      day: dayOf(row.startsAt, meeting.timeZone),
      room: pick(rooms),
      reason: pick(reasons.get(row.id)),
      ...cancellation({ ...row, day: dayOf(row.startsAt, meeting.timeZone) }),
      entries: entries.flatMap((entry) => {
        const described = describeEntry(entry, items, locale, meeting);
        return described ? [{ ...described, continued: continued.has(entry.id) }] : [];
      }),
    })),
    events: describeEvents(content, meeting, locale).map((event) => ({
      ...event,
      reason: pick(reasons.get(event.id)),
      ...cancellation({ ...event, startsAt: event.during?.startsAt }),
    })),
    hasAssumption: await hasOpenAssumption(context, meeting.id),
  };
}

type CancellablePart = ProgrammePart & { cancelledAt?: Date | null | undefined };

/** Returns since when a part is cancelled, and whether its meeting is postponed and why, if that is the cause. */
function cancellationOf(
  part: CancellablePart,
  meeting: Meeting | undefined,
  pick: (texts: LocalizedText | undefined) => { text: string; locale: Locale } | undefined,
) {
  const off = part.cancelledAt || !meeting ? undefined : offSince(part, meeting);
  if (!off) return { cancelledAt: part.cancelledAt ?? undefined };

  return {
    cancelledAt: off,
    reason: pick(meeting?.scheduleChange?.reasons),
    ...(meeting?.scheduleStatus === "postponed" && { isPostponed: true as const }),
  };
}

/** Returns an entry in one language; undefined if its item was removed from the agenda or is not issued yet. */
function describeEntry(
  { id, itemId, texts }: ContentPlenaryMeeting["entries"][number],
  items: AgendaItem[],
  locale: Locale,
  { original }: Meeting,
): Omit<ProgrammeEntry, "continued"> | undefined {
  const item = items.find((candidate) => candidate.id === itemId);
  if (itemId && !item) return undefined;
  const printed = pickText(texts, locale, original);
  // A text exists only in languages where it differs from the item's title.
  const fits = printed && (!item || printed.locale === item.locale || printed.locale === locale);
  const title = fits ? printed : item && { text: item.title, locale: item.locale };
  if (!title) return undefined;
  const visible =
    item && hasOwnProgrammeTitle(item, title.locale) ? { text: item.programmeTitle, locale: item.locale } : title;

  return {
    id,
    itemId: item?.id,
    item: item?.number,
    title: visible.text,
    locale: visible.locale,
    printed: title,
  };
}

/** Returns whether the programme has a title of its own for an item, not in a language less fitting. */
function hasOwnProgrammeTitle(item: AgendaItem, printedIn: Locale): boolean {
  return item.programmeTitle !== item.title && item.locale === printedIn;
}

function latest(instants: Date[]): Date | undefined {
  return instants.length > 0 ? new Date(Math.max(...instants.map((instant) => instant.getTime()))) : undefined;
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

import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { importFindings, organizationOfWorkEntries, organizationOfWorkEntryTexts, plenaryMeetings } from "@/db/schema";
import { getAgenda } from "../agenda/queries";
import type { Context } from "../context";
import type { Meeting } from "../meetings/queries";

/** What a plenary meeting takes up; `continued` is derived: the item stood in an earlier plenary meeting that was held. */
export interface ProgrammeEntry {
  id: string;
  /** the number of the agenda item, if it is one */
  item: string | undefined;
  title: string;
  /** the language that the title is in */
  locale: Locale;
  continued: boolean;
}

/** One sitting, with what it takes up. */
export interface PlenaryMeeting {
  id: string;
  /** counts through the meeting */
  number: number;
  startsAt: Date;
  endsAt: Date;
  /** in the meeting's own zone */
  day: Day;
  /** raised by each change of time, of items or of standing (RFC 5545, section 3.8.7.4) */
  sequence: number;
  changedAt: Date | undefined;
  /** when last what its entries say was changed, in the language asked for */
  wordsChangedAt: Date | undefined;
  cancelledAt: Date | undefined;
  entries: ProgrammeEntry[];
}

/** The organization of work of a meeting, by plenary meeting in their order; cancelled ones stay, marked. */
export interface OrganizationOfWork {
  meeting: Meeting;
  plenaryMeetings: PlenaryMeeting[];
  /** a sitting was assumed when the document was imported, and nobody has settled it yet */
  assumed: boolean;
}

/**
 * The organization of work of a meeting in one language.
 *
 * @throws {DomainError} `not-found` where there is no such meeting.
 */
export async function getOrganizationOfWork(
  context: Pick<Context, "db" | "viewer">,
  key: string,
  locale: Locale,
): Promise<OrganizationOfWork> {
  const { meeting, items } = await getAgenda(context, key, locale);
  const sittings = await context.db
    .select({
      id: plenaryMeetings.id,
      number: plenaryMeetings.number,
      startsAt: plenaryMeetings.startsAt,
      endsAt: plenaryMeetings.endsAt,
      sequence: plenaryMeetings.sequence,
      changedAt: plenaryMeetings.changedAt,
      cancelledAt: plenaryMeetings.cancelledAt,
    })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meeting.id))
    .orderBy(asc(plenaryMeetings.startsAt), asc(plenaryMeetings.number));
  const entries = await entriesOf(
    context,
    sittings.map((sitting) => sitting.id),
  );
  const taken = new Set<string>();

  return {
    meeting,
    plenaryMeetings: sittings.map((sitting) => {
      const own = entries.filter((entry) => entry.plenaryMeetingId === sitting.id);
      const listed = own.flatMap((entry) => {
        const item = items.find((candidate) => candidate.id === entry.itemId);
        const printed = pickText(entry.descriptions, locale, meeting.original);
        // A description exists only in the languages where it differs: in the others the item's own title stands.
        const fits = printed && (!item || printed.locale === item.locale || printed.locale === locale);
        const title = fits ? printed : item && { text: item.title, locale: item.locale };
        if (!title) return [];
        const continued = item !== undefined && taken.has(item.id);
        return [{ id: entry.id, item: item?.number, title: title.text, locale: title.locale, continued }];
      });
      if (!sitting.cancelledAt) for (const entry of own) if (entry.itemId) taken.add(entry.itemId);

      return {
        ...sitting,
        changedAt: sitting.changedAt ?? undefined,
        wordsChangedAt: latest(own.flatMap(({ itemId }) => items.find(({ id }) => id === itemId)?.changedAt ?? [])),
        cancelledAt: sitting.cancelledAt ?? undefined,
        day: dayOf(sitting.startsAt, meeting.timeZone),
        entries: listed,
      };
    }),
    assumed: await hasAssumedSitting(context, meeting.id),
  };
}

function latest(instants: Date[]): Date | undefined {
  return instants.length > 0 ? new Date(Math.max(...instants.map((instant) => instant.getTime()))) : undefined;
}

async function entriesOf({ db }: Pick<Context, "db">, sittingIds: string[]) {
  if (sittingIds.length === 0) return [];
  const entries = await db
    .select({
      id: organizationOfWorkEntries.id,
      plenaryMeetingId: organizationOfWorkEntries.plenaryMeetingId,
      itemId: organizationOfWorkEntries.itemId,
    })
    .from(organizationOfWorkEntries)
    .where(inArray(organizationOfWorkEntries.plenaryMeetingId, sittingIds))
    .orderBy(asc(organizationOfWorkEntries.position));
  const texts = await db
    .select({
      entryId: organizationOfWorkEntryTexts.entryId,
      locale: organizationOfWorkEntryTexts.locale,
      description: organizationOfWorkEntryTexts.description,
    })
    .from(organizationOfWorkEntryTexts)
    .innerJoin(organizationOfWorkEntries, eq(organizationOfWorkEntries.id, organizationOfWorkEntryTexts.entryId))
    .where(inArray(organizationOfWorkEntries.plenaryMeetingId, sittingIds));

  return entries.map((entry) => ({
    ...entry,
    descriptions: Object.fromEntries(
      texts.filter((text) => text.entryId === entry.id).map((text) => [text.locale, text.description]),
    ) as LocalizedText, // the keys are the locales of the rows
  }));
}

async function hasAssumedSitting({ db }: Pick<Context, "db">, meetingId: string): Promise<boolean> {
  const open = await db
    .select({ id: importFindings.id })
    .from(importFindings)
    .where(
      and(
        eq(importFindings.meetingId, meetingId),
        eq(importFindings.kind, "sitting-assumed"),
        isNull(importFindings.settledAt),
      ),
    )
    .limit(1);

  return open.length > 0;
}

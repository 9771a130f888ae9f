import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Day } from "@/app/_vocabulary/instants";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import type { WorkEventKind } from "@/app/_vocabulary/work-events";
import { organizationOfWorkEvents, organizationOfWorkEventTexts } from "@/db/schema";
import type { Context } from "../context";
import type { Meeting } from "../meetings/queries";

/** An entry of the programme that is no plenary meeting: an informal meeting, a side event, a holiday. */
export interface WorkEvent {
  id: string;
  kind: WorkEventKind;
  /** in the meeting's own zone */
  day: Day;
  /** undefined if it takes the whole day */
  during: { startsAt: Date; endsAt: Date } | undefined;
  /** in the requested language or the best other one */
  title: { text: string; locale: Locale };
  room: { text: string; locale: Locale } | undefined;
  /** raised by each change (RFC 5545, section 3.8.7.4) */
  sequence: number;
  changedAt: Date | undefined;
  cancelledAt: Date | undefined;
  /** of the last public change, if it had one */
  reason?: { text: string; locale: Locale } | undefined;
}

/** Lists the events of a meeting in one language: by day, those of the whole day first, then by time. */
export async function listWorkEvents(
  { db }: Pick<Context, "db">,
  meeting: Pick<Meeting, "id" | "original">,
  locale: Locale,
): Promise<WorkEvent[]> {
  const rows = await db
    .select({
      id: organizationOfWorkEvents.id,
      kind: organizationOfWorkEvents.kind,
      day: organizationOfWorkEvents.day,
      startsAt: organizationOfWorkEvents.startsAt,
      endsAt: organizationOfWorkEvents.endsAt,
      rooms: organizationOfWorkEvents.rooms,
      sequence: organizationOfWorkEvents.sequence,
      changedAt: organizationOfWorkEvents.changedAt,
      cancelledAt: organizationOfWorkEvents.cancelledAt,
      titles: sql<LocalizedText>`(select coalesce(jsonb_object_agg(${organizationOfWorkEventTexts.locale},
        ${organizationOfWorkEventTexts.title}), '{}') from ${organizationOfWorkEventTexts}
        where ${organizationOfWorkEventTexts.eventId} = ${organizationOfWorkEvents.id})`,
    })
    .from(organizationOfWorkEvents)
    .where(and(eq(organizationOfWorkEvents.meetingId, meeting.id), isNull(organizationOfWorkEvents.removedAt)))
    .orderBy(
      asc(organizationOfWorkEvents.day),
      sql`${organizationOfWorkEvents.startsAt} asc nulls first`,
      asc(organizationOfWorkEvents.position),
    );

  return rows.flatMap(({ startsAt, endsAt, titles, rooms, changedAt, cancelledAt, ...row }) => {
    const title = pickText(titles, locale, meeting.original);
    if (!title) return [];
    const during = startsAt && endsAt ? { startsAt, endsAt } : undefined;
    const room = pickText(rooms, locale, meeting.original);

    return [{ ...row, during, title, room, changedAt: changedAt ?? undefined, cancelledAt: cancelledAt ?? undefined }];
  });
}

import { asc, eq, sql } from "drizzle-orm";
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
      titles: sql<LocalizedText>`(select coalesce(jsonb_object_agg(${organizationOfWorkEventTexts.locale},
        ${organizationOfWorkEventTexts.title}), '{}') from ${organizationOfWorkEventTexts}
        where ${organizationOfWorkEventTexts.eventId} = ${organizationOfWorkEvents.id})`,
    })
    .from(organizationOfWorkEvents)
    .where(eq(organizationOfWorkEvents.meetingId, meeting.id))
    .orderBy(
      asc(organizationOfWorkEvents.day),
      sql`${organizationOfWorkEvents.startsAt} asc nulls first`,
      asc(organizationOfWorkEvents.position),
    );

  return rows.flatMap(({ startsAt, endsAt, titles, ...row }) => {
    const title = pickText(titles, locale, meeting.original);

    return title ? [{ ...row, during: startsAt && endsAt ? { startsAt, endsAt } : undefined, title }] : [];
  });
}

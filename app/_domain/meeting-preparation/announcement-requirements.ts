import { and, asc, eq, inArray, isNull, notExists, or, sql } from "drizzle-orm";
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

/** Returns what a meeting lacks, as `findMissingOfMeetings`. */
export async function findMissing(db: Database, meeting: MeetingRow): Promise<MissingForAnnouncement[]> {
  return (await findMissingOfMeetings(db, [meeting])).get(meeting.id) ?? [];
}

/**
 * Returns what each meeting lacks, by its id: an announced one has a name, a place and an agenda, and its plenary
 * meetings within its days.
 */
export async function findMissingOfMeetings(
  db: Database,
  rows: MeetingRow[],
): Promise<Map<string, MissingForAnnouncement[]>> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const named = await db
    .select({ key: bodies.key, names: bodies.names })
    .from(bodies)
    .where(
      inArray(
        bodies.key,
        rows.map(({ bodyKey }) => bodyKey),
      ),
    );
  const withItems = await db
    .selectDistinct({ meetingId: agendaItems.meetingId })
    .from(agendaItems)
    .where(inArray(agendaItems.meetingId, ids));
  const untitled = await findUntitled(db, ids);
  const outside = await findOutside(db, ids);
  const hasText = (texts: object) => Object.values(texts).some((text) => String(text).trim() !== "");

  return new Map(
    rows.map(({ id, bodyKey, places }): [string, MissingForAnnouncement[]] => {
      const titles = untitled.filter(({ meetingId }) => meetingId === id).map(({ number }) => number);
      const days = outside.filter(({ meetingId }) => meetingId === id).map(({ number }) => number);
      return [
        id,
        [
          ...(hasText(named.find(({ key }) => key === bodyKey)?.names ?? {})
            ? []
            : [{ missing: "body-name" as const }]),
          ...(hasText(places) ? [] : [{ missing: "place" as const }]),
          ...(withItems.some(({ meetingId }) => meetingId === id) ? [] : [{ missing: "items" as const }]),
          ...(titles.length > 0 ? [{ missing: "item-titles" as const, numbers: titles }] : []),
          ...(days.length > 0 ? [{ missing: "plenary-meetings-outside" as const, numbers: days }] : []),
        ],
      ];
    }),
  );
}

/** Finds the items that have a title in no language. */
function findUntitled(db: Database, meetingIds: string[]) {
  const titles = db
    .select({ id: agendaItemTexts.itemId })
    .from(agendaItemTexts)
    .where(and(eq(agendaItemTexts.itemId, agendaItems.id), sql`btrim(${agendaItemTexts.title}) <> ''`));

  return db
    .select({ meetingId: agendaItems.meetingId, number: agendaItems.number })
    .from(agendaItems)
    .where(and(inArray(agendaItems.meetingId, meetingIds), notExists(titles)))
    .orderBy(asc(agendaItems.position));
}

/** Finds the plenary meetings on days that are none of their meeting. */
function findOutside(db: Database, meetingIds: string[]) {
  const dayOf = (instant: typeof plenaryMeetings.startsAt) => sql`(${instant} at time zone ${meetings.timeZone})::date`;

  return db
    .select({ meetingId: plenaryMeetings.meetingId, number: plenaryMeetings.number })
    .from(plenaryMeetings)
    .innerJoin(meetings, eq(meetings.id, plenaryMeetings.meetingId))
    .where(
      and(
        inArray(plenaryMeetings.meetingId, meetingIds),
        isNull(plenaryMeetings.cancelledAt),
        or(
          sql`${dayOf(plenaryMeetings.startsAt)} < ${meetings.startsOn}`,
          sql`${dayOf(plenaryMeetings.startsAt)} > ${meetings.endsOn}`,
        ),
      ),
    )
    .orderBy(asc(plenaryMeetings.number));
}

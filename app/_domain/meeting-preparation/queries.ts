import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import { bodies, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canManageMeetings, readableMeetings } from "../meetings/policy";
import { type MeetingSummary, SUMMARY_COLUMNS } from "../meetings/queries";

/** Lists every body of the register, by symbol, for a new meeting. @throws {DomainError} `forbidden`. */
export async function listBodies({
  db,
  viewer,
}: Pick<Context, "db" | "viewer">): Promise<{ key: string; symbolSeries: string; names: LocalizedText }[]> {
  authorize(canManageMeetings(viewer), "list the bodies");

  return db
    .select({ key: bodies.key, symbolSeries: bodies.symbolSeries, names: bodies.names })
    .from(bodies)
    .orderBy(asc(bodies.symbolSeries));
}

/** Lists the deleted drafts, the last deleted first. @throws {DomainError} `forbidden`. */
export async function listDeletedDrafts({ db, viewer }: Pick<Context, "db" | "viewer">): Promise<MeetingSummary[]> {
  authorize(canManageMeetings(viewer), "list the deleted drafts");

  return db
    .select(SUMMARY_COLUMNS)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(isNotNull(meetings.deletedAt))
    .orderBy(desc(meetings.deletedAt))
    .limit(50);
}

/** Returns a meeting with its version, for the forms that change it. @throws {DomainError} `forbidden`; `not-found`. */
export async function getMeetingToManage(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<MeetingSummary & { version: number }> {
  authorize(canManageMeetings(viewer), "manage a meeting");

  if (meetingKey.includes("\0")) throw notFound(); // the database refuses to compare it
  const [meeting] = await db
    .select({ ...SUMMARY_COLUMNS, version: meetings.version })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();

  return meeting;
}

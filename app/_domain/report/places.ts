import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { SectionKey } from "@/app/_vocabulary/report-sections";
import type { Database } from "@/db/client";
import { meetings, reportDrafts, reportParagraphs } from "@/db/schema";
import { notFound } from "../errors";

/** The place of a paragraph: a section, and an item if the section is divided by item. */
export interface Place {
  section: SectionKey;
  itemId: string | null;
}

export function parsePlace(place: string): Place {
  const [section, itemId] = place.split(":");

  return { section: section as SectionKey, itemId: itemId ?? null }; // the schema admits only sections
}

export function printPlace({ section, itemId }: Place): string {
  return itemId ? `${section}:${itemId}` : section;
}

/**
 * Returns the draft of a meeting, locked until the transaction ends, so that concurrent changes are
 * serialized.
 *
 * @throws {DomainError} `not-found` before it is composed.
 */
export async function lockDraft(tx: Database, meetingKey: string) {
  const [found] = await tx
    .select({ id: reportDrafts.id, meetingId: reportDrafts.meetingId })
    .from(reportDrafts)
    .innerJoin(meetings, eq(meetings.id, reportDrafts.meetingId))
    .where(eq(meetings.key, meetingKey))
    .for("update", { of: reportDrafts });
  if (!found) throw notFound();

  return found;
}

/** Lists the paragraphs of a draft by position, without removed ones. */
export function listDraftParagraphs(tx: Database, draftId: string) {
  return tx
    .select()
    .from(reportParagraphs)
    .where(and(eq(reportParagraphs.draftId, draftId), isNull(reportParagraphs.removedAt)))
    .orderBy(asc(reportParagraphs.position), asc(reportParagraphs.id));
}

/** Moves the paragraphs of a place from a position on down by one; removed ones stay where they were. */
export async function shiftParagraphs(tx: Database, draftId: string, { section, itemId }: Place, position: number) {
  await tx
    .update(reportParagraphs)
    .set({ position: sql`${reportParagraphs.position} + 1` })
    .where(
      sql`${reportParagraphs.draftId} = ${draftId} and ${reportParagraphs.section} = ${section} and ${reportParagraphs.itemId} is not distinct from ${itemId}::uuid and ${reportParagraphs.position} >= ${position} and ${reportParagraphs.removedAt} is null`,
    );
}

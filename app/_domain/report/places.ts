import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetings, reportDrafts, reportParagraphs } from "@/db/schema";
import { notFound } from "../errors";
import type { SectionKey } from "./sections";

/** Where a paragraph stands: in a section, on an item where the section is divided by item. */
export interface Place {
  section: SectionKey;
  itemId: string | null;
}

export function placeOf(place: string): Place {
  const [section, itemId] = place.split(":");

  return { section: section as SectionKey, itemId: itemId ?? null }; // the schema let only a section pass
}

export function printPlace({ section, itemId }: Place): string {
  return itemId ? `${section}:${itemId}` : section;
}

/**
 * The draft of a meeting, locked until the end of the transaction: two people who compose, add or remove at the same time come one after the other.
 *
 * @throws {DomainError} `not-found` if it has not been composed yet.
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

/** The paragraphs of a draft, each place in its order. */
export function listParagraphsIn(tx: Database, draftId: string) {
  return tx
    .select()
    .from(reportParagraphs)
    .where(eq(reportParagraphs.draftId, draftId))
    .orderBy(asc(reportParagraphs.position), asc(reportParagraphs.id));
}

/** Make room for a paragraph at a position of a place: what stands there or after moves down by one. */
export async function makeRoom(tx: Database, draftId: string, { section, itemId }: Place, position: number) {
  await tx
    .update(reportParagraphs)
    .set({ position: sql`${reportParagraphs.position} + 1` })
    .where(
      sql`${reportParagraphs.draftId} = ${draftId} and ${reportParagraphs.section} = ${section} and ${reportParagraphs.itemId} is not distinct from ${itemId}::uuid and ${reportParagraphs.position} >= ${position}`,
    );
}

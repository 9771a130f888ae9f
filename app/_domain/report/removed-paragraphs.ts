import { and, asc, eq, inArray } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { auditEvents } from "@/db/schema";
import type { Place } from "./places";

/** A removed paragraph as its audit event stores it. */
export interface RemovedParagraph extends Place {
  id: string;
  position: number;
  composedKey: string | null;
  sample: boolean;
  /** absent in events from before paragraphs had revisions */
  revision?: number;
  factsRevision?: number;
  factsChangedAt?: string | null;
  texts: RemovedText[];
}

interface RemovedText {
  locale: Locale;
  text: string;
  edited: boolean;
  version: number;
  composedText?: string | null;
  revision?: number;
  revisedAt?: string | null;
  basedOn?: number;
}

/** Finds the removed and not restored paragraphs of a meeting's report, last removed first. */
export async function findRemovedParagraphs(
  db: Database,
  meetingId: string,
): Promise<{ paragraph: RemovedParagraph; at: Date; by: string }[]> {
  const entries = await db
    .select({
      operation: auditEvents.operation,
      id: auditEvents.subjectId,
      at: auditEvents.at,
      by: auditEvents.actor,
      detail: auditEvents.detail,
    })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.meetingId, meetingId),
        inArray(auditEvents.operation, ["remove-paragraph", "restore-paragraph"]),
      ),
    )
    .orderBy(asc(auditEvents.id));
  const removed = new Map<string, { paragraph: RemovedParagraph; at: Date; by: string }>();
  for (const { operation, id, at, by, detail } of entries) {
    removed.delete(id);
    // remove-paragraph stores this shape
    if (operation === "remove-paragraph") removed.set(id, { paragraph: detail.paragraph as RemovedParagraph, at, by });
  }

  return [...removed.values()].reverse();
}

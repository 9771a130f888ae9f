import { and, asc, eq, inArray } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { recordEntries } from "@/db/schema";
import type { Place } from "./places";

/** A paragraph as the record keeps it when it is removed: enough to bring it back whole. */
export interface RemovedParagraph extends Place {
  id: string;
  position: number;
  composedKey: string | null;
  sample: boolean;
  /** none in what was removed before paragraphs had revisions */
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

/** The paragraphs that were removed from a meeting's report and not brought back, the last removed first. */
export async function listRemovedIn(
  db: Database,
  meetingId: string,
): Promise<{ paragraph: RemovedParagraph; at: Date; by: string }[]> {
  const entries = await db
    .select({
      verb: recordEntries.verb,
      id: recordEntries.subjectId,
      at: recordEntries.at,
      by: recordEntries.actor,
      detail: recordEntries.detail,
    })
    .from(recordEntries)
    .where(
      and(
        eq(recordEntries.meetingId, meetingId),
        inArray(recordEntries.verb, ["remove-paragraph", "restore-paragraph"]),
      ),
    )
    .orderBy(asc(recordEntries.id));
  const removed = new Map<string, { paragraph: RemovedParagraph; at: Date; by: string }>();
  for (const { verb, id, at, by, detail } of entries) {
    removed.delete(id);
    // What remove-paragraph entered, in the shape that it entered it.
    if (verb === "remove-paragraph") removed.set(id, { paragraph: detail.paragraph as RemovedParagraph, at, by });
  }

  return [...removed.values()].reverse();
}

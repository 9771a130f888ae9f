import { and, desc, eq, isNull, lt } from "drizzle-orm";
import { meetings, recordEntries } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canReadRecord } from "./policy";

/** One thing that somebody did; what `detail` holds depends on the verb. */
export interface EnteredDeed {
  id: number;
  at: Date;
  actor: string;
  verb: string;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

interface Part {
  /** its key; nothing for what belongs to no meeting: accounts */
  meetingKey: string | undefined;
  subjectId?: string | undefined;
  /** only entries before this one */
  before?: number | undefined;
  limit: number;
}

/** A page of the record, newest first; `older` says before which entry the next page begins, if there is one. */
export async function listRecordEntries(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { meetingKey, subjectId, before, limit }: Part,
): Promise<{ entries: EnteredDeed[]; older: number | undefined }> {
  authorize(canReadRecord(viewer), "read the record");

  const entries = await db
    .select({
      id: recordEntries.id,
      at: recordEntries.at,
      actor: recordEntries.actor,
      verb: recordEntries.verb,
      subjectType: recordEntries.subjectType,
      subjectId: recordEntries.subjectId,
      detail: recordEntries.detail,
    })
    .from(recordEntries)
    .leftJoin(meetings, eq(meetings.id, recordEntries.meetingId))
    .where(
      and(
        meetingKey === undefined ? isNull(recordEntries.meetingId) : eq(meetings.key, meetingKey),
        subjectId === undefined ? undefined : eq(recordEntries.subjectId, subjectId),
        before === undefined ? undefined : lt(recordEntries.id, before),
      ),
    )
    .orderBy(desc(recordEntries.id))
    .limit(limit + 1);
  const shown = entries.slice(0, limit);

  return { entries: shown, older: entries.length > limit ? shown.at(-1)?.id : undefined };
}

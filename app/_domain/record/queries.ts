import { and, desc, eq } from "drizzle-orm";
import { recordEntries } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canReadRecord } from "./policy";

/** The newest entries of a meeting's record, newest first, of one subject if it is named. */
export async function listRecordEntries(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingId: string,
  options: { subjectId?: string; limit: number },
) {
  authorize(canReadRecord(viewer), "read the record");

  return db
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
    .where(
      and(
        eq(recordEntries.meetingId, meetingId),
        options.subjectId ? eq(recordEntries.subjectId, options.subjectId) : undefined,
      ),
    )
    .orderBy(desc(recordEntries.id))
    .limit(options.limit);
}

import type { Database } from "@/db/client";
import { recordEntries } from "@/db/schema";
import type { Context } from "../context";

/** What was done, and to what. */
export interface RecordEntry {
  /** the file name of the verb: `edit-item` */
  verb: string;
  meetingId?: string;
  subject: { type: string; id: string };
  detail?: Record<string, unknown>;
  /** what is entered only once has the same key each time */
  onceKey?: string;
}

/** Enter in the record who did what, in the transaction of the verb that does it. */
export async function enterInRecord(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  entry: RecordEntry,
): Promise<void> {
  const { viewer } = context;
  await tx
    .insert(recordEntries)
    .values({
      at: context.now(),
      accountId: viewer.kind === "account" ? viewer.accountId : null,
      actor: viewer.kind === "public" ? "public" : viewer.name,
      verb: entry.verb,
      meetingId: entry.meetingId ?? null,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      detail: entry.detail ?? {},
      onceKey: entry.onceKey ?? null,
    })
    .onConflictDoNothing({ target: recordEntries.onceKey });
}

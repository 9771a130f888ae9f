import { and, asc, eq, isNull } from "drizzle-orm";
import { addDays } from "@/app/_vocabulary/countdown";
import { DEADLINES } from "@/app/_vocabulary/document-deadlines";
import type { Day } from "@/app/_vocabulary/instants";
import type { Database } from "@/db/client";
import { meetingDocuments } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { lockPublicDocument } from "./lock-public-document";
import { dueDaysOf } from "./set-deadlines";

/** Holds for a deadline that is ahead on a day. */
export const isAhead = (due: Day | null, from: Day): due is Day => due !== null && due >= from;

/**
 * Moves the deadlines of the documents of a meeting that are ahead by some days, in a transaction of the caller.
 *
 * @returns the symbols of the documents whose deadlines moved.
 */
export async function moveDeadlines(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  meetingId: string,
  { byDays, from }: { byDays: number; from: Day },
): Promise<string[]> {
  if (byDays === 0) return [];
  const rows = await tx
    .select()
    .from(meetingDocuments)
    .where(and(eq(meetingDocuments.meetingId, meetingId), isNull(meetingDocuments.withdrawnAt)))
    .orderBy(asc(meetingDocuments.position), asc(meetingDocuments.symbolKey))
    .for("update");
  const moved = rows.filter((row) => DEADLINES.some((each) => isAhead(row[`${each}Due`], from)));
  const later = (due: Day | null) => (isAhead(due, from) ? addDays(due, byDays) : due);
  for (const row of moved) {
    const before = dueDaysOf(row);
    const after = {
      submissionDue: later(before.submissionDue),
      translationDue: later(before.translationDue),
      issueDue: later(before.issueDue),
    };
    await tx
      .update(meetingDocuments)
      .set({ ...after, version: row.version + 1 })
      .where(eq(meetingDocuments.id, row.id));
    await appendAuditEvent(tx, context, {
      operation: "change-document",
      meetingId,
      subject: { type: "document", id: row.id },
      detail: { symbol: row.symbol, before, after, public: await lockPublicDocument(tx, row) },
    });
  }

  return moved.map(({ symbol }) => symbol);
}

import { and, asc, eq, inArray } from "drizzle-orm";
import type { DueDays } from "@/app/_vocabulary/document-deadlines";
import { meetingDocuments, meetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { lockPublicDocument } from "./lock-public-document";
import { canIssueDocuments, readableDocuments } from "./policy";
import type { SetDeadlines } from "./schemas";

/** The outcome for several documents at once, by their symbols. */
export interface BulkOutcome {
  changed: string[];
  /** those that had it already */
  unchanged: string[];
  /** those of which nothing is expected */
  withdrawn: string[];
}

/**
 * Sets deadlines of several documents of a meeting, all or none; a deadline that is not given stays as it is. A
 * withdrawn document keeps its own, and is named. Documents of other meetings are left out.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat.
 */
export async function setDeadlines(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, documents, submissionDue, translationDue, issueDue }: SetDeadlines,
): Promise<BulkOutcome> {
  authorize(canIssueDocuments(context.viewer), "set the deadlines of documents");

  return context.db.transaction(async (tx) => {
    const ofMeeting = tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, meetingKey));
    const rows = await tx
      .select()
      .from(meetingDocuments)
      .where(
        and(
          inArray(meetingDocuments.id, documents),
          inArray(meetingDocuments.meetingId, ofMeeting),
          readableDocuments(context.viewer),
        ),
      )
      .orderBy(asc(meetingDocuments.position), asc(meetingDocuments.symbolKey))
      .for("update");
    const outcome: BulkOutcome = { changed: [], unchanged: [], withdrawn: [] };
    for (const row of rows) {
      const before = dueDaysOf(row);
      const after = {
        submissionDue: submissionDue ?? before.submissionDue,
        translationDue: translationDue ?? before.translationDue,
        issueDue: issueDue ?? before.issueDue,
      };
      const isSame = JSON.stringify(before) === JSON.stringify(after);
      outcome[row.withdrawnAt ? "withdrawn" : isSame ? "unchanged" : "changed"].push(row.symbol);
      if (row.withdrawnAt || isSame) continue;
      await tx
        .update(meetingDocuments)
        .set({ ...after, version: row.version + 1 })
        .where(eq(meetingDocuments.id, row.id));
      await appendAuditEvent(tx, context, {
        operation: "change-document",
        meetingId: row.meetingId,
        subject: { type: "document", id: row.id },
        detail: { symbol: row.symbol, before, after, public: await lockPublicDocument(tx, row) },
      });
    }

    return outcome;
  });
}

/** Returns the deadlines of a document. */
export function dueDaysOf({ submissionDue, translationDue, issueDue }: DueDays): DueDays {
  return { submissionDue, translationDue, issueDue };
}

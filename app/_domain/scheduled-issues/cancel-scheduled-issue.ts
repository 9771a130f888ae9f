import { and, eq, isNull } from "drizzle-orm";
import { meetings, scheduledIssues } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { canScheduleIssues } from "./policy";
import type { CancelScheduledIssue } from "./schemas";

/**
 * Cancels a scheduled issue; of one that was not carried out, removes the report.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`, also if it was issued or
 * cancelled already.
 */
export async function cancelScheduledIssue(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, id }: CancelScheduledIssue,
): Promise<{ wasOpen: boolean }> {
  authorize(canScheduleIssues(context.viewer), "cancel a scheduled issue");

  return context.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ meetingId: meetings.id, row: scheduledIssues })
      .from(scheduledIssues)
      .innerJoin(meetings, eq(meetings.id, scheduledIssues.meetingId))
      .where(
        and(
          eq(scheduledIssues.id, id),
          isNull(scheduledIssues.dismissedAt),
          eq(meetings.key, meetingKey),
          readableMeetings(context.viewer),
        ),
      )
      .for("update", { of: scheduledIssues });
    if (!found) throw notFound();
    const { meetingId, row } = found;
    const now = context.now();
    const wasOpen = row.outcome === null;
    await tx
      .update(scheduledIssues)
      .set(wasOpen ? { outcome: "cancelled", closedAt: now, dismissedAt: now } : { dismissedAt: now })
      .where(eq(scheduledIssues.id, id));
    if (wasOpen)
      await appendAuditEvent(tx, context, {
        operation: "cancel-scheduled-issue",
        meetingId,
        subject: { type: "meeting", id: meetingKey },
        detail: { issueOf: row.subject, issueAt: row.issueAt.toISOString() },
      });

    return { wasOpen };
  });
}

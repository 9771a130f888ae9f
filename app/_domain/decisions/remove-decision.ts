import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { lockDecision } from "./lock-decision";
import { canRecordDecisions } from "./policy";
import type { RemoveDecision } from "./schemas";
import { setRemoved } from "./set-removed";

/**
 * Removes the record of a decision; it can be restored. A removed one stays removed.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`.
 */
export async function removeDecision(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RemoveDecision,
): Promise<{ id: string }> {
  authorize(canRecordDecisions(context.viewer), "remove a decision");

  return context.db.transaction(async (tx) => {
    const { meeting, decision } = await lockDecision(tx, context.viewer, input);
    if (decision.removedAt) return { id: decision.id };
    await setRemoved(tx, context, decision, true);
    await appendAuditEvent(tx, context, {
      operation: "remove-decision",
      meetingId: meeting.id,
      subject: { type: "decision", id: decision.id },
      detail: { texts: decision.texts },
    });

    return { id: decision.id };
  });
}

import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { lockDecision } from "./lock-decision";
import { canRecordDecisions } from "./policy";
import type { RestoreDecision } from "./schemas";
import { setRemoved } from "./set-removed";

/**
 * Restores the removed record of a decision as it was.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`.
 */
export async function restoreDecision(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RestoreDecision,
): Promise<{ id: string }> {
  authorize(canRecordDecisions(context.viewer), "restore a decision");

  return context.db.transaction(async (tx) => {
    const { meeting, decision } = await lockDecision(tx, context.viewer, input);
    if (!decision.removedAt) return { id: decision.id };
    await setRemoved(tx, context, decision, false);
    await appendAuditEvent(tx, context, {
      operation: "restore-decision",
      meetingId: meeting.id,
      subject: { type: "decision", id: decision.id },
      detail: { texts: decision.texts },
    });

    return { id: decision.id };
  });
}

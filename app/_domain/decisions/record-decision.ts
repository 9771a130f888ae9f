import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { contentOf, detailOf } from "./decision-content";
import { getMeetingOfDecisions } from "./find-meeting";
import { canRecordDecisions } from "./policy";
import type { RecordDecision } from "./schemas";
import { storeDecision } from "./store-decision";

/**
 * Records a decision that was taken on a meeting. Sent twice, it is recorded once.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `invalid` at a
 * day in the future.
 */
export async function recordDecision(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, decisionId, ...typed }: RecordDecision,
): Promise<{ id: string }> {
  authorize(canRecordDecisions(context.viewer), "record a decision");

  return context.db.transaction(async (tx) => {
    const meeting = await getMeetingOfDecisions(tx, context.viewer, meetingKey);
    const content = contentOf(typed, { now: context.now(), timeZone: meeting.timeZone });
    const isNew = await storeDecision(tx, context, { id: decisionId, meetingId: meeting.id, ...content });
    if (isNew)
      await appendAuditEvent(tx, context, {
        operation: "record-decision",
        meetingId: meeting.id,
        subject: { type: "decision", id: decisionId },
        detail: { after: detailOf(content) },
      });

    return { id: decisionId };
  });
}

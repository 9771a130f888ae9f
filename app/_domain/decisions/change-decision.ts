import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { decisions } from "@/db/schema";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { contentOf, detailOf } from "./decision-content";
import { lockDecision } from "./lock-decision";
import { canRecordDecisions } from "./policy";
import type { ChangeDecision } from "./schemas";

/**
 * Changes the record of a decision. Saving the same changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`, also once it is
 * removed; `conflict` (`changedByAnother`); `invalid` at a day in the future.
 */
export async function changeDecision(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ChangeDecision,
): Promise<{ changed: boolean; version: number }> {
  authorize(canRecordDecisions(context.viewer), "change a decision");

  return context.db.transaction(async (tx) => {
    const { meeting, decision } = await lockDecision(tx, context.viewer, input);
    if (decision.removedAt) throw notFound();
    const content = contentOf(input, { now: context.now(), timeZone: meeting.timeZone });
    const [before, after] = [detailOf(decision), detailOf(content)];
    if (isDeepStrictEqual(before, after)) return { changed: false, version: decision.version };
    if (decision.version !== input.version) throw new DomainError("conflict", "changedByAnother");

    const version = decision.version + 1;
    await tx
      .update(decisions)
      .set({ ...content, version })
      .where(eq(decisions.id, decision.id));
    await appendAuditEvent(tx, context, {
      operation: "change-decision",
      meetingId: meeting.id,
      subject: { type: "decision", id: decision.id },
      detail: { before, after },
    });
    await appendPublicChange(tx, context, {
      meetingId: meeting.id,
      kind: "change-decision",
      subjectId: decision.id,
    });
    await invalidateMeeting(tx, meeting.id);

    return { changed: true, version };
  });
}

import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { decisions } from "@/db/schema";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { appendPublicChange } from "../public-changes/append-public-change";
import { type DecisionContent, detailOf } from "./decision-content";
import { storeDecisionRevision } from "./store-decision-revision";

/**
 * Gives a locked decision another content, stores its text as a revision if it differs, and tells its readers.
 *
 * @param how `restored`: the number of the earlier text that is back; `mergedWith`: those whose changes it is merged with.
 * @returns its version.
 */
export async function writeDecision(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  decision: typeof decisions.$inferSelect,
  { madeBy, procedure, decidedOn, subjects, texts }: DecisionContent,
  { restored, mergedWith }: { restored?: number; mergedWith?: string[] | undefined } = {},
): Promise<number> {
  const { id, meetingId } = decision;
  const content = { madeBy, procedure, decidedOn, subjects, texts };
  const version = decision.version + 1;
  await tx
    .update(decisions)
    .set({ ...content, version })
    .where(eq(decisions.id, id));
  if (!isDeepStrictEqual(decision.texts, texts)) await storeDecisionRevision(tx, context, { id, version, texts });
  const subject = { type: "decision", id };
  const changed = { before: detailOf(decision), after: detailOf(content) };
  if (restored === undefined)
    await appendAuditEvent(tx, context, {
      operation: "change-decision",
      ...{ meetingId, subject, detail: { ...changed, ...(mergedWith && { mergedWith }) } },
    });
  else
    await appendAuditEvent(tx, context, {
      operation: "restore-decision-text",
      ...{ meetingId, subject, detail: { ...changed, restored } },
    });
  await appendPublicChange(tx, context, { meetingId, kind: "change-decision", subjectId: id });
  await invalidateMeeting(tx, meetingId);

  return version;
}

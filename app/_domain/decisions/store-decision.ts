import type { Database } from "@/db/client";
import { decisions } from "@/db/schema";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import type { Context } from "../context";
import { appendPublicChange } from "../public-changes/append-public-change";
import type { DecisionContent } from "./decision-content";
import { storeDecisionRevision } from "./store-decision-revision";

/**
 * Stores a decision, from when on the readers of the meeting see it. One that is stored already stays
 * as it is. @returns whether it is new.
 */
export async function storeDecision(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  { id, meetingId, ...content }: DecisionContent & { id: string; meetingId: string },
): Promise<boolean> {
  const stored = await tx
    .insert(decisions)
    .values({ id, meetingId, ...content, createdAt: context.now() })
    .onConflictDoNothing({ target: decisions.id })
    .returning({ id: decisions.id });
  if (stored.length === 0) return false;
  await storeDecisionRevision(tx, context, { id, version: 1, texts: content.texts });
  await appendPublicChange(tx, context, { meetingId, kind: "record-decision", subjectId: id });
  await invalidateMeeting(tx, meetingId);

  return true;
}

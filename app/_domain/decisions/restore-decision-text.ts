import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { decisionRevisions } from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { lockDecision } from "./lock-decision";
import { canRecordDecisions } from "./policy";
import type { RestoreDecisionText } from "./schemas";
import { writeDecision } from "./write-decision";

/**
 * Restores an earlier text of a decision in every language as a new revision; what else is recorded of it stays.
 * Taking it back is restoring the text that it replaced.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`, also once it is removed;
 * `conflict` (`changedByAnother`) if its text has changed since the given revision.
 */
export async function restoreDecisionText(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RestoreDecisionText,
): Promise<{ changed: boolean }> {
  authorize(canRecordDecisions(context.viewer), "restore an earlier text of a decision");

  return context.db.transaction(async (tx) => {
    const { decision } = await lockDecision(tx, context.viewer, input);
    if (decision.removedAt) throw notFound();
    const rows = await tx
      .select()
      .from(decisionRevisions)
      .where(and(eq(decisionRevisions.decisionId, decision.id)));
    const earlier = rows.find(({ version }) => version === input.revision);
    if (!earlier) throw notFound();
    if (isDeepStrictEqual(earlier.texts, decision.texts)) return { changed: false };
    // Other changes of the record, such as of its day, are no change of its text.
    if (Math.max(...rows.map(({ version }) => version)) !== input.version)
      throw new DomainError("conflict", "changedByAnother");
    await writeDecision(tx, context, decision, { ...decision, texts: earlier.texts }, { restored: input.revision });

    return { changed: true };
  });
}

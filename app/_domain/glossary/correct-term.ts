import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { glossaryTerms } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { canEditGlossary } from "./policy";
import { refuseKnownTerm } from "./refuse-known-term";
import { type CorrectTerm, termOf } from "./schemas";

/**
 * Corrects a term of a glossary. Saving the same changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or an administrator; `not-found`;
 * `conflict` if the term has changed since; at a name if another term has it.
 */
export async function correctTerm(
  context: Pick<Context, "db" | "viewer" | "now">,
  { termId, version, ...typed }: CorrectTerm,
): Promise<{ changed: boolean }> {
  authorize(canEditGlossary(context.viewer), "correct a term of the glossary");
  const after = termOf(typed);

  return context.db.transaction(async (tx) => {
    const [row] = await tx.select().from(glossaryTerms).where(eq(glossaryTerms.id, termId)).for("update");
    if (!row) throw notFound();
    const before = { names: row.names, variants: row.variants };
    if (isDeepStrictEqual(before, after)) return { changed: false };
    if (row.version !== version) throw new DomainError("conflict", "changedByAnother");
    await refuseKnownTerm(tx, { treatyKey: row.treatyKey, names: after.names, except: termId });
    await tx
      .update(glossaryTerms)
      .set({ ...after, version: row.version + 1 })
      .where(eq(glossaryTerms.id, termId));
    await appendAuditEvent(tx, context, {
      operation: "correct-term",
      subject: { type: "glossary-term", id: termId },
      detail: {
        before: { ...before.names, variants: before.variants },
        after: { ...after.names, variants: after.variants },
      },
    });

    return { changed: true };
  });
}

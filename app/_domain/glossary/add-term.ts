import { glossaryTerms } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { listTreaties } from "../treaties/queries";
import { canEditGlossary } from "./policy";
import { refuseKnownTerm } from "./refuse-known-term";
import { type AddTerm, termOf } from "./schemas";

/**
 * Adds a term to the glossary of a treaty.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or an administrator; `not-found`; at a
 * name if another term has it.
 */
export async function addTerm(
  context: Pick<Context, "db" | "viewer" | "now">,
  { treatyKey, ...typed }: AddTerm,
): Promise<{ id: string }> {
  authorize(canEditGlossary(context.viewer), "add a term to the glossary");
  const term = termOf(typed);

  return context.db.transaction(async (tx) => {
    if (!(await listTreaties({ db: tx })).some(({ key }) => key === treatyKey)) throw notFound();
    await refuseKnownTerm(tx, { treatyKey, names: term.names });
    const [stored] = await tx
      .insert(glossaryTerms)
      .values({ treatyKey, ...term })
      .returning({ id: glossaryTerms.id });
    const { id } = stored!; // an insert returns its row
    await appendAuditEvent(tx, context, {
      operation: "add-term",
      subject: { type: "glossary-term", id },
      detail: { after: { ...term.names, variants: term.variants } },
    });

    return { id };
  });
}

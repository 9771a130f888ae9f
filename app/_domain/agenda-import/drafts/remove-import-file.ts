import { eq } from "drizzle-orm";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError, notFound } from "@/app/_domain/errors";
import { agendaDraftSources } from "@/db/schema";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { lockDraft } from "./lock-draft";
import type { RemoveImportFile } from "./schemas";

/**
 * Removes a file from a draft, with its language; it can be restored until it is deleted. The last one
 * stays: the draft is discarded instead.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed.
 */
export async function removeImportFile(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId, version, sourceId }: RemoveImportFile,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "remove a file from a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, version);
    const source = draft.sources.find(({ id }) => id === sourceId);
    if (!source) throw notFound();
    if (draft.sources.length === 1) throw new DomainError("conflict", "importLastFile");
    await tx.update(agendaDraftSources).set({ removedAt: context.now() }).where(eq(agendaDraftSources.id, sourceId));
    const { refusals: _refusals, ...particulars } = draft.particulars;
    await changeDraft(tx, context, draft, { particulars });
    await appendAuditEvent(tx, context, {
      operation: "remove-agenda-file",
      subject: { type: "agenda-draft", id: draftId },
      detail: { name: source.name, locale: source.locale },
    });
  });
}

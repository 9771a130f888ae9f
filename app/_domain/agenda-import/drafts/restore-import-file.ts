import { eq } from "drizzle-orm";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError, notFound } from "@/app/_domain/errors";
import { LANGUAGE_NAMES } from "@/app/_vocabulary/locales";
import { agendaDraftSources } from "@/db/schema";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { lockDraft } from "./lock-draft";
import type { RestoreImportFile } from "./schemas";

/**
 * Restores a file that was removed from a draft, with its corrections.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`, also once it is deleted; `conflict` if the draft is no longer open or has changed, or has
 * another file in this language.
 */
export async function restoreImportFile(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId, version, sourceId }: RestoreImportFile,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "restore a file of a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, version);
    const source = draft.removed.find(({ id }) => id === sourceId);
    if (!source) throw notFound();
    const other = draft.sources.find(({ locale }) => locale === source.locale);
    if (other)
      throw new DomainError("conflict", "importLanguageTaken", {
        params: { language: LANGUAGE_NAMES[source.locale], name: other.name },
      });
    await tx.update(agendaDraftSources).set({ removedAt: null }).where(eq(agendaDraftSources.id, sourceId));
    await changeDraft(tx, context, draft, {});
    await appendAuditEvent(tx, context, {
      operation: "restore-agenda-file",
      subject: { type: "agenda-draft", id: draftId },
      detail: { name: source.name, locale: source.locale },
    });
  });
}

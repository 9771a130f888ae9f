import { eq } from "drizzle-orm";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError, notFound } from "@/app/_domain/errors";
import { transactWithBytes } from "@/app/_domain/files/transact-with-bytes";
import { agendaDraftSources, files } from "@/db/schema";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { lockDraft } from "./lock-draft";
import type { RemoveImportFile } from "./schemas";

/**
 * Removes a file from a draft, with its language and its bytes. The last one stays: the draft is
 * discarded instead.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed.
 */
export async function removeImportFile(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { draftId, version, sourceId }: RemoveImportFile,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "remove a file from a draft of an agenda");

  await transactWithBytes(context, {}, async (tx, removeAfterCommit) => {
    const draft = await lockDraft(tx, draftId, version);
    const source = draft.sources.find(({ id }) => id === sourceId);
    if (!source) throw notFound();
    if (draft.sources.length === 1) throw new DomainError("conflict", "importLastFile");
    await tx.delete(agendaDraftSources).where(eq(agendaDraftSources.id, sourceId));
    await tx.delete(files).where(eq(files.id, source.fileId));
    removeAfterCommit(source.fileId);
    const { refusals: _refusals, ...particulars } = draft.particulars;
    await changeDraft(tx, context, draft, { particulars });
    await appendAuditEvent(tx, context, {
      operation: "remove-agenda-file",
      subject: { type: "agenda-draft", id: draftId },
      detail: { name: source.name, locale: source.locale },
    });
  });
}

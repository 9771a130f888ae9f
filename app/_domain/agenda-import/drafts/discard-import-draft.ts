import { eq } from "drizzle-orm";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize } from "@/app/_domain/errors";
import { transactWithBytes } from "@/app/_domain/files/transact-with-bytes";
import { agendaDraftSources, agendaDrafts, files } from "@/db/schema";
import { canPrepareImports } from "../policy";
import { lockDraft } from "./lock-draft";
import type { DiscardImportDraft } from "./schemas";

/**
 * Discards a draft, with its files.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if it is no longer open or has changed.
 */
export async function discardImportDraft(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { draftId, version }: DiscardImportDraft,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "discard a draft of an agenda");

  await transactWithBytes(context, {}, async (tx, removeAfterCommit) => {
    const { sources } = await lockDraft(tx, draftId, version);
    await tx.delete(agendaDraftSources).where(eq(agendaDraftSources.draftId, draftId));
    for (const { fileId } of sources) {
      await tx.delete(files).where(eq(files.id, fileId));
      removeAfterCommit(fileId);
    }
    const updatedAt = context.now();
    await tx
      .update(agendaDrafts)
      .set({ status: "discarded", updatedAt, particulars: {} })
      .where(eq(agendaDrafts.id, draftId));
    await appendAuditEvent(tx, context, {
      operation: "discard-agenda-draft",
      subject: { type: "agenda-draft", id: draftId },
      detail: { name: sources.map(({ name }) => name).join(", ") },
    });
  });
}

import { eq } from "drizzle-orm";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError, notFound } from "@/app/_domain/errors";
import { agendaDrafts } from "@/db/schema";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { lockAnyDraft } from "./lock-draft";
import type { ReopenImportDraft } from "./schemas";

/**
 * Reopens a discarded draft, with its files and corrections. One that is open stays so: the same form
 * may be sent twice.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`, also once its files are deleted; `conflict` if it was confirmed.
 */
export async function reopenImportDraft(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId }: ReopenImportDraft,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "reopen a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockAnyDraft(tx, draftId);
    if (draft.status === "confirmed") throw new DomainError("conflict", "importConfirmed");
    if (draft.status === "open") return;
    if (draft.sources.length === 0) throw notFound();
    await changeDraft(tx, context, draft, {});
    await tx.update(agendaDrafts).set({ status: "open" }).where(eq(agendaDrafts.id, draftId));
    await appendAuditEvent(tx, context, {
      operation: "reopen-agenda-draft",
      subject: { type: "agenda-draft", id: draftId },
      detail: { name: draft.sources.map(({ name }) => name).join(", ") },
    });
  });
}

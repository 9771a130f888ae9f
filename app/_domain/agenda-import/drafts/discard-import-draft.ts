import { eq } from "drizzle-orm";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize } from "@/app/_domain/errors";
import { agendaDrafts } from "@/db/schema";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { lockDraft } from "./lock-draft";
import type { DiscardImportDraft } from "./schemas";

/**
 * Discards a draft. It can be reopened until its files are deleted.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if it is no longer open or has changed.
 */
export async function discardImportDraft(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId, version }: DiscardImportDraft,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "discard a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, version);
    await changeDraft(tx, context, draft, {});
    await tx.update(agendaDrafts).set({ status: "discarded" }).where(eq(agendaDrafts.id, draftId));
    await appendAuditEvent(tx, context, {
      operation: "discard-agenda-draft",
      subject: { type: "agenda-draft", id: draftId },
      detail: { name: draft.sources.map(({ name }) => name).join(", ") },
    });
  });
}

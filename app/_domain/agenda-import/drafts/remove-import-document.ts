import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, notFound } from "@/app/_domain/errors";
import { listedDocuments } from "../listed-documents";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { lockDraft } from "./lock-draft";
import { withoutDocument } from "./place-document";
import { recheck } from "./recheck";
import type { RemoveImportDocument } from "./schemas";

/**
 * Removes a document from a draft, under every item and in every language.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed.
 */
export async function removeImportDocument(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId, version, document: symbol }: RemoveImportDocument,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "remove a document from a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, version);
    const listed = draft.sources.flatMap(({ agenda }) => listedDocuments(agenda));
    const found = listed.find((document) => document.symbol === symbol);
    if (!found) throw notFound();
    const sources = draft.sources.map(({ id, agenda }) => ({
      id,
      agenda: recheck({ ...agenda, items: agenda.items.map((item) => withoutDocument(item, symbol)) }),
    }));
    await changeDraft(tx, context, draft, { sources });
    await appendAuditEvent(tx, context, {
      operation: "correct-agenda-draft",
      subject: { type: "agenda-draft", id: draftId },
      detail: { before: { symbol, title: found.title, item: found.items.join(", ") }, after: {} },
    });
  });
}

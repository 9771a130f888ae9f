import { eq } from "drizzle-orm";
import { meetingDocuments } from "@/db/schema";
import { invalidateDocument, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { findSymbolKey } from "./has-symbol";
import { indexDocument } from "./index-document";
import { lockPublicDocument } from "./lock-public-document";
import { notifyOfDocument } from "./notify-of-document";
import { canIssueDocuments } from "./policy";
import type { WithdrawDocument } from "./schemas";

/**
 * Withdraws a document: its symbol and page stay, marked withdrawn, with a note for its readers; its files are no
 * longer public, and the search finds it by symbol and title alone. Withdrawing it again changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `not-found`.
 */
export async function withdrawDocument(
  context: Pick<Context, "db" | "viewer" | "now" | "readText">,
  { symbol: requested, note = {}, reason = "" }: WithdrawDocument,
): Promise<{ symbol: string; outcome: "withdrawn" | "unchanged" }> {
  authorize(canIssueDocuments(context.viewer), "withdraw a document");

  return context.db.transaction(async (tx) => {
    const [document] = await tx
      .select()
      .from(meetingDocuments)
      .where(eq(meetingDocuments.symbolKey, await findSymbolKey(tx, requested)))
      .for("update");
    if (!document) throw notFound();
    const { id, symbol, meetingId } = document;
    if (document.withdrawnAt) return { symbol, outcome: "unchanged" as const };

    const version = document.version + 1;
    await tx
      .update(meetingDocuments)
      .set({ withdrawnAt: context.now(), withdrawalNote: note, version })
      .where(eq(meetingDocuments.id, id));
    const isPublic = await lockPublicDocument(tx, document);
    await appendAuditEvent(tx, context, {
      operation: "withdraw-document",
      meetingId,
      subject: { type: "document", id },
      detail: {
        symbol,
        public: isPublic,
        ...(Object.keys(note).length > 0 && { after: { note } }),
        ...(reason && { reason }),
      },
    });
    await indexDocument(tx, context, id);
    await invalidateDocument(tx, document);
    await invalidateMeetingList(tx);
    if (isPublic) {
      await appendPublicChange(tx, context, { meetingId, kind: "withdraw-document", subjectId: id, symbol });
      await notifyOfDocument(tx, context, document, {
        key: `withdraw-document ${id} ${version}`,
        kind: "document-withdrawn",
      });
    }

    return { symbol, outcome: "withdrawn" as const };
  });
}

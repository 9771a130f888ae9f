import { eq } from "drizzle-orm";
import { meetingDocuments } from "@/db/schema";
import { invalidateDocument, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { indexDocument } from "./index-document";
import { lockDocument } from "./lock-document";
import { lockPublicDocument } from "./lock-public-document";
import { notifyOfDocument } from "./notify-of-document";
import { canIssueDocuments } from "./policy";
import type { ReinstateDocument } from "./schemas";

/**
 * Reinstates a withdrawn document: its files are readable again as its distribution says, and the note of the
 * withdrawal is gone. Reinstating it again changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `not-found`.
 */
export async function reinstateDocument(
  context: Pick<Context, "db" | "viewer" | "now" | "readText">,
  { reason, ...input }: ReinstateDocument,
): Promise<{ outcome: "reinstated" | "unchanged" }> {
  authorize(canIssueDocuments(context.viewer), "reinstate a document");

  return context.db.transaction(async (tx) => {
    const document = await lockDocument(tx, context.viewer, input);
    const { id, symbol, meetingId, withdrawalNote: note } = document;
    if (!document.withdrawnAt) return { outcome: "unchanged" as const };

    const version = document.version + 1;
    await tx
      .update(meetingDocuments)
      .set({ withdrawnAt: null, withdrawalNote: {}, version })
      .where(eq(meetingDocuments.id, id));
    const isPublic = await lockPublicDocument(tx, document);
    await appendAuditEvent(tx, context, {
      operation: "reinstate-document",
      meetingId,
      subject: { type: "document", id },
      detail: {
        symbol,
        public: isPublic,
        ...(Object.keys(note).length > 0 && { before: { note } }),
        ...(reason && { reason }),
      },
    });
    await indexDocument(tx, context, id);
    await invalidateDocument(tx, document);
    await invalidateMeetingList(tx);
    if (isPublic) {
      await appendPublicChange(tx, context, { meetingId, kind: "reinstate-document", subjectId: id, symbol });
      await notifyOfDocument(tx, context, document, {
        key: `reinstate-document ${id} ${version}`,
        kind: "document-reinstated",
      });
    }

    return { outcome: "reinstated" as const };
  });
}

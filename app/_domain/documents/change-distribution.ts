import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetingDocuments, meetingDocumentVersions, outboxMessages } from "@/db/schema";
import { invalidateDocument, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { hidePublicChanges } from "../public-changes/hide-public-changes";
import { indexDocument } from "./index-document";
import { type DocumentRow, lockDocument } from "./lock-document";
import { lockPublicDocument } from "./lock-public-document";
import { notifyOfDocument } from "./notify-of-document";
import { canIssueDocuments } from "./policy";
import type { ChangeDistribution } from "./schemas";

/**
 * Changes the distribution of a document. Derestricted, its title, symbol and files become public, and subscribers
 * are notified as of an issue; restricted, they are on no public page any more.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `not-found`; `conflict` if it
 * no longer has the distribution that the form showed.
 */
export async function changeDistribution(
  context: Pick<Context, "db" | "viewer" | "now" | "readText">,
  { from, distribution, reason, ...input }: ChangeDistribution,
): Promise<{ changed: boolean }> {
  authorize(canIssueDocuments(context.viewer), "change the distribution of a document");

  return context.db.transaction(async (tx) => {
    const document = await lockDocument(tx, context.viewer, input);
    const { id, symbol, meetingId } = document;
    if (document.distribution === distribution) return { changed: false };
    if (document.distribution !== from)
      throw new DomainError("conflict", "documentDiffers", { params: { symbol, held: document.distribution } });

    const wasPublic = await lockPublicDocument(tx, document);
    const after = { ...document, distribution, version: document.version + 1 };
    await tx.update(meetingDocuments).set({ distribution, version: after.version }).where(eq(meetingDocuments.id, id));
    const isPublic = await lockPublicDocument(tx, after);
    await appendAuditEvent(tx, context, {
      operation: "change-distribution",
      meetingId,
      subject: { type: "document", id },
      detail: {
        symbol,
        before: { distribution: document.distribution },
        after: { distribution },
        public: isPublic,
        ...(reason && { reason }),
      },
    });
    if (!wasPublic && !isPublic) return { changed: true };
    await indexDocument(tx, context, id);
    await invalidateDocument(tx, document);
    if (wasPublic !== isPublic) {
      await hidePublicChanges(tx, id, wasPublic);
      await invalidateMeetingList(tx);
    }
    if (wasPublic && !isPublic) await cancelMessages(tx, symbol);
    if (isPublic && !wasPublic) await publish(tx, context, after);

    return { changed: true };
  });
}

/** Tells readers and subscribers of a document that they can read now. */
async function publish(tx: Database, context: Pick<Context, "now">, document: DocumentRow): Promise<void> {
  const { id, symbol, meetingId, version } = document;
  await appendPublicChange(tx, context, { meetingId, kind: "derestrict-document", subjectId: id, symbol });
  const issued = await tx
    .select({ locale: meetingDocumentVersions.locale })
    .from(meetingDocumentVersions)
    .where(and(eq(meetingDocumentVersions.documentId, id), eq(meetingDocumentVersions.availability, "issued")));
  if (issued.length === 0 || document.withdrawnAt) return;
  await notifyOfDocument(tx, context, document, {
    key: `change-distribution ${id} ${version}`,
    kind: "document-issued",
    languages: issued.map(({ locale }) => locale),
  });
}

/** Deletes messages about a document that are not sent yet: they name what is no longer public. */
async function cancelMessages(tx: Database, symbol: string): Promise<void> {
  await tx
    .delete(outboxMessages)
    .where(and(isNotNull(outboxMessages.nextAttemptAt), sql`${outboxMessages.params} ->> 'symbol' = ${symbol}`));
}

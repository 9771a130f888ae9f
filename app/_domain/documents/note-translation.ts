import { and, eq } from "drizzle-orm";
import { meetingDocumentVersions } from "@/db/schema";
import { invalidateDocument, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { refuseUnprintable } from "../refuse-unprintable";
import { ensureDocument } from "./ensure-document";
import { indexDocument } from "./index-document";
import { lockPublicDocument } from "./lock-public-document";
import { canIssueDocuments } from "./policy";
import type { NoteTranslation } from "./schemas";

/**
 * Notes that a document is being translated into a language, so that readers can expect it. Noting
 * it again changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `conflict`
 * if it is already issued in that language; otherwise as `issueDocument`.
 */
export async function noteTranslation(
  context: Pick<Context, "db" | "viewer" | "now" | "readText" | "unprintable">,
  input: NoteTranslation,
): Promise<{ symbol: string; outcome: "noted" | "unchanged" }> {
  authorize(canIssueDocuments(context.viewer), "note a translation");
  if (input.title) refuseUnprintable(context, "title", input.title, input.locale);

  return context.db.transaction(async (tx) => {
    const { document, isNew, hasNewDetails } = await ensureDocument(tx, { ...input, issuedOn: undefined }); // a translation is no issue
    const { id: documentId, symbol, meetingId } = document;
    const { locale } = input;
    const [current] = await tx
      .select({ availability: meetingDocumentVersions.availability })
      .from(meetingDocumentVersions)
      .where(and(eq(meetingDocumentVersions.documentId, documentId), eq(meetingDocumentVersions.locale, locale)));
    if (current?.availability === "issued")
      throw new DomainError("conflict", "documentIssuedAlready", { params: { symbol } });
    if (current && !hasNewDetails) return { symbol, outcome: "unchanged" as const };

    if (!current)
      await tx
        .insert(meetingDocumentVersions)
        .values({ documentId, locale, availability: "in-translation", changedAt: context.now() });
    const isPublic = await lockPublicDocument(tx, document);
    await appendAuditEvent(tx, context, {
      operation: "note-translation",
      meetingId,
      subject: { type: "document", id: documentId },
      detail: { symbol, locale, public: isPublic },
    });
    await invalidateDocument(tx, document);
    if (isNew) await invalidateMeetingList(tx);
    if (isPublic) {
      await appendPublicChange(tx, context, {
        meetingId,
        kind: "note-translation",
        subjectId: documentId,
        symbol,
        locale,
      });
      await indexDocument(tx, context, documentId, hasNewDetails ? {} : { locale });
    }

    return { symbol, outcome: "noted" as const };
  });
}

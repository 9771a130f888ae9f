import { and, eq } from "drizzle-orm";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { meetingDocumentVersions } from "@/db/schema";
import { announceDocument, announceMeetings } from "../audit-log/announce-invalidation";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { ensureDocument } from "./ensure-document";
import { indexDocument } from "./index-document";
import { canIssueDocuments, canReadDocument } from "./policy";
import type { NoteTranslation } from "./schemas";

/**
 * Note that a document is being translated into a language, so that its readers know that it will come. Noted again, it changes nothing.
 *
 * @throws {DomainError} `forbidden` unless a command or the secretariat notes it; `conflict` where it is issued in that language already; otherwise as
 * `issueDocument`.
 */
export async function noteTranslation(
  context: Pick<Context, "db" | "viewer" | "now" | "readText" | "unprintable">,
  input: NoteTranslation,
): Promise<{ symbol: string; outcome: "noted" | "unchanged" }> {
  authorize(canIssueDocuments(context.viewer), "note a translation");
  if (input.title) refuseUnprintable(context, "title", input.title, input.locale);

  return context.db.transaction(async (tx) => {
    const { document, created, described } = await ensureDocument(tx, { ...input, issuedOn: undefined }); // it is not issued by this
    const { id: documentId, symbol, meetingId } = document;
    const { locale } = input;
    const [held] = await tx
      .select({ state: meetingDocumentVersions.state })
      .from(meetingDocumentVersions)
      .where(and(eq(meetingDocumentVersions.documentId, documentId), eq(meetingDocumentVersions.locale, locale)));
    if (held?.state === "issued") throw new DomainError("conflict", "documentIssuedAlready", { params: { symbol } });
    if (held && !described) return { symbol, outcome: "unchanged" as const };

    if (!held)
      await tx
        .insert(meetingDocumentVersions)
        .values({ documentId, locale, state: "in-translation", changedAt: context.now() });
    const isPublic = canReadDocument(PUBLIC_VIEWER, document);
    await enterInRecord(tx, context, {
      verb: "note-translation",
      meetingId,
      subject: { type: "document", id: documentId },
      detail: { symbol, locale, public: isPublic },
    });
    await announceDocument(tx, document);
    if (created) await announceMeetings(tx);
    if (isPublic) await indexDocument(tx, context, documentId, described ? {} : { locale });

    return { symbol, outcome: "noted" as const };
  });
}

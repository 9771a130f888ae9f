import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { NO_DUE_DAYS } from "@/app/_vocabulary/document-deadlines";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { meetingDocumentFiles, meetingDocuments } from "@/db/schema";
import { invalidateDocument, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { hidePublicChanges } from "../public-changes/hide-public-changes";
import { renameReferences } from "../references/rename-references";
import { detailsForLog, readDetails, storeItems, storeTitles, titlesOf } from "./details";
import { indexDocument } from "./index-document";
import { lockDocument } from "./lock-document";
import { lockPublicDocument } from "./lock-public-document";
import { canIssueDocuments, isReserved } from "./policy";
import { refuseTakenSymbol } from "./refuse-taken-symbol";
import { refuseUnprintableTitles } from "./refuse-unprintable-titles";
import type { ChangeDocument } from "./schemas";

/**
 * Changes the details of a document. Its symbol changes only while nothing is issued under it, its distribution
 * only while nobody but staff sees it: later, `changeDistribution` says who reads it. Saving the same details
 * changes nothing. The working copies that refer to the document print its new symbol.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `not-found`; `conflict`
 * (`changedByAnother`) if somebody else has changed it since the given version; `invalid` at the field of a symbol
 * that cannot change or is taken, or of an item that is gone.
 */
export async function changeDocument(
  context: Pick<Context, "db" | "viewer" | "now" | "readText" | "unprintable">,
  input: ChangeDocument,
): Promise<{ changed: boolean; version: number; isPublic: boolean; isForReaders: boolean }> {
  authorize(canIssueDocuments(context.viewer), "change a document");
  refuseUnprintableTitles(context, input);

  return context.db.transaction(async (tx) => {
    const document = await lockDocument(tx, context.viewer, input);
    const { id, meetingId } = document;
    const wasPublic = await lockPublicDocument(tx, document);
    const before = await readDetails(tx, document);
    const wasReserved = isReserved(document);
    const row = {
      symbol: input.symbol,
      symbolKey: foldSymbol(input.symbol),
      kind: input.kind,
      distribution: wasReserved ? (input.distribution ?? document.distribution) : document.distribution,
      originalLanguage: input.originalLanguage,
      issuedOn: input.issuedOn,
      submissionDue: input.submissionDue,
      translationDue: input.translationDue,
      issueDue: input.issueDue,
      // A date or another kind is no issue: it does not open an unissued document.
      reservedAt: wasReserved ? (document.reservedAt ?? context.now()) : null,
    };
    const { reservedAt: _reservedAt, symbolKey: _symbolKey, ...details } = row;
    const { symbol, issuedOn } = row;
    const ownIds = before.items.map((item) => item.id);
    const stored = { ...before, items: ownIds.toSorted() };
    const entered = { ...details, titles: titlesOf(input), items: input.items.toSorted() };
    if (isDeepStrictEqual(stored, entered))
      return { changed: false, version: document.version, isPublic: wasPublic, isForReaders: false };
    // Staff alone read the deadlines.
    const isForReaders = !isDeepStrictEqual({ ...stored, ...NO_DUE_DAYS }, { ...entered, ...NO_DUE_DAYS });
    if (document.version !== input.version) throw new DomainError("conflict", "changedByAnother");
    const isIssued = (await tx.$count(meetingDocumentFiles, eq(meetingDocumentFiles.documentId, id))) > 0;
    if (isIssued && issuedOn === null) throw new DomainError("invalid", "required", { field: "issuedOn" });
    if (isIssued && symbol !== document.symbol)
      throw new DomainError("invalid", "symbolIssued", { params: { symbol: document.symbol }, field: "symbol" });
    if (row.symbolKey !== document.symbolKey) await refuseTakenSymbol(tx, symbol, id);

    if (wasPublic && isForReaders) await invalidateDocument(tx, document); // the pages that list it now
    const version = document.version + 1;
    await tx
      .update(meetingDocuments)
      .set({ ...row, version })
      .where(eq(meetingDocuments.id, id));
    await storeTitles(tx, id, titlesOf(input));
    await storeItems(tx, document, input.items);
    if (symbol !== document.symbol) await renameReferences(tx, id, symbol);
    const after = { ...document, ...row };
    const isPublic = await lockPublicDocument(tx, after);
    await appendAuditEvent(tx, context, {
      operation: "change-document",
      meetingId,
      subject: { type: "document", id },
      detail: {
        symbol,
        before: detailsForLog(before),
        after: detailsForLog(await readDetails(tx, after)),
        public: isPublic,
      },
    });
    if (wasPublic !== isPublic) await hidePublicChanges(tx, id, wasPublic);
    if (isForReaders && (wasPublic || isPublic)) {
      await indexDocument(tx, context, id);
      await invalidateDocument(tx, document);
      if (symbol !== document.symbol || isPublic !== wasPublic) await invalidateMeetingList(tx);
    }

    return { changed: true, version, isPublic, isForReaders };
  });
}

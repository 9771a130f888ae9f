import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import type { ReadAgenda } from "../agenda";
import { listedDocuments } from "../listed-documents";
import type { AgendaItem } from "../read-items";

/** A document as a person has corrected it. */
export interface PlacedDocument {
  /** the symbol before the correction; empty for a new document */
  was: string;
  symbol: string;
  kind: DocumentKind;
  /** the numbers of its items */
  items: string[];
}

/**
 * Returns an agenda in which a document stands under its items and no others, at its place where it
 * stood there before.
 *
 * @param title undefined in a language in which it was not corrected: an earlier title stays.
 */
export function placeDocument(agenda: ReadAgenda, placed: PlacedDocument, title?: string): ReadAgenda {
  const { was, symbol, kind } = placed;
  const before = listedDocuments(agenda).find((document) => document.symbol === was);
  const printed = before && before.title !== was ? before.title : undefined;
  const document = { symbol, kind, title: (title ?? printed) || symbol };

  return {
    ...agenda,
    items: agenda.items.map((item) => {
      const index = item.documents.findIndex((each) => each.symbol === was);
      if (!placed.items.includes(item.number)) return index < 0 ? item : withoutDocument(item, was);
      const line = item.documents[index]?.line ?? before?.line ?? item.line;
      const documents =
        index < 0 ? [...item.documents, { ...document, line }] : item.documents.with(index, { ...document, line });
      return { ...item, documents, noDocumentExpected: false };
    }),
  };
}

/** Returns an item without a document. */
export function withoutDocument(item: AgendaItem, symbol: string): AgendaItem {
  return { ...item, documents: item.documents.filter((document) => document.symbol !== symbol) };
}

import { and, asc, eq } from "drizzle-orm";
import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { agendaItems, meetingDocumentItems, meetingDocuments, meetingDocumentTexts } from "@/db/schema";
import type { ReadAgenda } from "./agenda";
import { listedDocuments } from "./listed-documents";

/** A document under items of a stored meeting. */
export interface StoredDocument {
  /** folded */
  symbol: string;
  /** null: it has none in this language */
  title: string | null;
  kind: DocumentKind;
  items: string[];
}

/** How a listed document compares with the stored one. */
export interface DocumentComparison {
  /** null: it is not yet under an item of the meeting */
  before: StoredDocument | null;
  changed: ("title" | "kind" | "items")[];
}

/**
 * Compares the documents that an agenda lists, in their order, with those of the stored meeting.
 *
 * @param itemsBefore the stored number of each item by its number in the agenda.
 * @returns also the documents that the agenda does not list; they stay.
 */
export async function compareDocuments(
  db: Database,
  meetingId: string,
  agenda: ReadAgenda,
  itemsBefore: Map<string, string>,
): Promise<{ documents: DocumentComparison[]; unlistedDocuments: StoredDocument[] }> {
  const stored = await placedDocuments(db, meetingId, agenda.locale);
  const listed = listedDocuments(agenda);

  return {
    documents: listed.map(({ symbol, title, kind, items }) => {
      const before = stored.find((document) => document.symbol === symbol) ?? null;
      if (!before) return { before, changed: [] };
      const isRetitled = before.title !== null && before.title !== title && title !== symbol;
      const isMoved = items.some((number) => !before.items.includes(itemsBefore.get(number) ?? ""));
      return {
        before,
        changed: [
          ...(isRetitled ? ["title" as const] : []),
          ...(replacesKind(kind, before.kind) ? ["kind" as const] : []),
          ...(isMoved || items.length !== before.items.length ? ["items" as const] : []),
        ],
      };
    }),
    unlistedDocuments: stored.filter(({ symbol }) => !listed.some((document) => document.symbol === symbol)),
  };
}

/** Only a kind that says something replaces a stored one; that of an agenda stays. */
export function replacesKind(kind: DocumentKind, stored: DocumentKind): boolean {
  return kind !== stored && kind !== "other" && stored !== "annotated-provisional-agenda";
}

/** Returns the documents under the items of a meeting, with their titles in a language. */
async function placedDocuments(db: Database, meetingId: string, locale: Locale): Promise<StoredDocument[]> {
  const { id, symbolKey: symbol, kind } = meetingDocuments;
  const rows = await db
    .select({ symbol, kind, title: meetingDocumentTexts.title, item: agendaItems.number })
    .from(meetingDocumentItems)
    .innerJoin(meetingDocuments, eq(id, meetingDocumentItems.documentId))
    .innerJoin(agendaItems, eq(agendaItems.id, meetingDocumentItems.itemId))
    .leftJoin(
      meetingDocumentTexts,
      and(eq(meetingDocumentTexts.documentId, id), eq(meetingDocumentTexts.locale, locale)),
    )
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(symbol), asc(agendaItems.position));
  const placed = new Map<string, StoredDocument>();
  for (const { item, ...document } of rows) {
    const earlier = placed.get(document.symbol);
    if (earlier) earlier.items.push(item);
    else placed.set(document.symbol, { ...document, items: [item] });
  }

  return [...placed.values()];
}

import { and, eq } from "drizzle-orm";
import type { DocumentRelation } from "@/app/_vocabulary/document-relation";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { meetingDocuments, meetingDocumentTexts } from "@/db/schema";
import type { Context } from "../context";
import { bySymbols, hasSymbol } from "./has-symbol";
import { readableDocuments } from "./policy";
import { findRelations } from "./relations";

/** The current status of a document that a search found; the index does not store it. */
export interface DocumentStatus {
  withdrawnAt: Date | undefined;
  relations: DocumentRelation[];
  /** language of the displayed title for a reader of the given language */
  titleLocale: (found: Locale) => Locale;
}

/**
 * Finds the status of documents by their folded symbols; those that the viewer may not read are
 * left out.
 */
export async function findDocumentStatuses(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  symbols: string[],
): Promise<Map<string, DocumentStatus>> {
  if (symbols.length === 0) return new Map();
  const { id, symbolKey, originalLanguage, withdrawnAt } = meetingDocuments;
  const { locale, title } = meetingDocumentTexts;
  const rows = await db
    .select({ symbolKey, originalLanguage, withdrawnAt, locale, title })
    .from(meetingDocuments)
    .leftJoin(meetingDocumentTexts, eq(meetingDocumentTexts.documentId, id))
    .where(and(hasSymbol(...symbols), readableDocuments(viewer)));
  const relations = await findRelations(
    { db, viewer },
    rows.map((row) => row.symbolKey),
  );

  return bySymbols(
    [...Map.groupBy(rows, (row) => row.symbolKey)].map(([key, [document, ...more]]) => {
      const titles: LocalizedText = Object.fromEntries(
        [document, ...more].flatMap((row) => (row?.locale && row.title ? [[row.locale, row.title]] : [])),
      );
      const original = document?.originalLanguage ?? undefined;

      return [
        key,
        {
          withdrawnAt: document?.withdrawnAt ?? undefined,
          relations: relations.get(key) ?? [],
          titleLocale: (found: Locale) => pickText(titles, found, original)?.locale ?? found,
        },
      ];
    }),
  );
}

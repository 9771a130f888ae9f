import { and, eq, inArray } from "drizzle-orm";
import type { DocumentRelation } from "@/app/_vocabulary/document-relation";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { meetingDocuments, meetingDocumentTexts } from "@/db/schema";
import type { Context } from "../context";
import { readableDocuments } from "./policy";
import { relationsOfSymbols } from "./relations";

/** What the search itself does not know of a document: how it stands today. */
export interface FoundDocument {
  withdrawnAt: Date | undefined;
  relations: DocumentRelation[];
  /** the language that its title is shown in where the document was found in this one */
  titleLocale: (found: Locale) => Locale;
}

/** Returns how documents that were found stand, by their symbols, folded; of one that the viewer may not read, nothing. */
export async function findFoundDocuments(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  symbols: string[],
): Promise<Map<string, FoundDocument>> {
  if (symbols.length === 0) return new Map();
  const { id, symbolKey, originalLanguage, withdrawnAt } = meetingDocuments;
  const { locale, title } = meetingDocumentTexts;
  const rows = await db
    .select({ symbolKey, originalLanguage, withdrawnAt, locale, title })
    .from(meetingDocuments)
    .leftJoin(meetingDocumentTexts, eq(meetingDocumentTexts.documentId, id))
    .where(and(inArray(symbolKey, symbols.map(foldSymbol)), readableDocuments(viewer)));
  const relations = await relationsOfSymbols({ db, viewer }, symbols);

  return new Map(
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

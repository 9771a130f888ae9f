import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { meetingDocuments, meetingDocumentTexts, meetings } from "@/db/schema";
import { readableDocuments } from "../documents/policy";
import type { DestinationSearch } from "./destination-search";

/** A document with its title in the reader's language, where it has one. */
export interface DocumentDestination {
  id: string;
  meetingKey: string;
  symbol: string;
  title: { text: string; locale: Locale } | undefined;
}

/** Finds the documents by any part of their symbol, and those of the nearest meetings by the words of their titles. */
export async function findDocumentsNamed(search: DestinationSearch, near: string[]): Promise<DocumentDestination[]> {
  const { db, viewer, query, locale, limit, matches } = search;
  const symbol = foldSymbol(query).replace(/[\\%_]/g, "\\$&");
  const { id, symbolKey, meetingId, issuedOn } = meetingDocuments;
  const hasPart = symbol.length > 1 ? sql`${symbolKey} like ${`%${symbol}%`}` : sql`false`;
  const named = await db
    .select({ id, title: sql<string>`string_agg(${meetingDocumentTexts.title}, ' ')` })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .innerJoin(meetingDocumentTexts, eq(meetingDocumentTexts.documentId, id))
    .where(and(readableDocuments(viewer), inArray(meetings.key, near)))
    .groupBy(id);
  const byTitle = named.filter(({ title }) => matches([title])).map((each) => each.id);
  const rows = await db
    .select({
      id,
      symbol: meetingDocuments.symbol,
      meetingKey: meetings.key,
      titles: sql<LocalizedText>`coalesce((select jsonb_object_agg(${meetingDocumentTexts.locale}, ${meetingDocumentTexts.title})
        from ${meetingDocumentTexts} where ${meetingDocumentTexts.documentId} = ${id}), '{}')`,
    })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .where(and(readableDocuments(viewer), or(hasPart, byTitle.length > 0 ? inArray(id, byTitle) : undefined)))
    .orderBy(
      desc(sql`starts_with(${symbolKey}, ${foldSymbol(query)})`),
      desc(meetings.startsOn),
      asc(issuedOn),
      asc(symbolKey),
    )
    .limit(limit);

  return rows.map(({ titles, ...row }) => ({ ...row, title: pickText(titles, locale) }));
}

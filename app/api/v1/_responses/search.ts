import { z } from "zod";
import type { DocumentStatus } from "@/app/_domain/documents/document-statuses";
import type { FoundResults, SearchQuery, SearchResult } from "@/app/_domain/search/queries";
import { paths } from "@/app/_vocabulary/paths";
import { SEARCH_KINDS, type SearchKind } from "@/app/_vocabulary/search-query";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { Address, Day, Instant, Language, MeetingKey, namedSchemas, printInstant } from "./parts";
import { Relations, relationsResponse } from "./relations";

const MarkedText = z
  .array(z.strictObject({ text: z.string(), marked: z.boolean().describe("Whether it matches the search.") }))
  .describe("A text in pieces.")
  .register(namedSchemas, { id: "MarkedText" });

const Result = z
  .strictObject({
    kind: z.enum(SEARCH_KINDS),
    label: z
      .string()
      .describe("The symbol of a document, or the number of an agenda item; empty for practical information."),
    language: Language.describe("The language in which it was found."),
    title: MarkedText,
    passage: MarkedText.nullable().describe("The passage that matches best; null where only the title is known."),
    issuedOn: Day.nullable(),
    withdrawnAt: Instant.nullable().describe(
      "Of a document: it is found by its symbol and title, no longer by its text.",
    ),
    relations: Relations.describe("Of a document; none of an agenda item."),
    meeting: MeetingKey,
    links: z.strictObject({ self: Address, page: Address }),
  })
  .register(namedSchemas, { id: "SearchResult" });

export const SearchResponse = z
  .strictObject({
    total: z.int().nonnegative().describe("How many were found."),
    more: z.boolean().describe("Whether there are further results that were not counted."),
    page: z.int().positive(),
    results: z
      .array(Result)
      .describe("The best match first; documents whose symbol is searched for come before all others."),
    suggestions: z.array(z.string()).describe("Suggested searches, where few results were found."),
    links: z.strictObject({ self: Address, next: Address.nullable(), previous: Address.nullable() }),
  })
  .describe("What is found in agendas, titles of documents and their text, and the information for participants.")
  .register(namedSchemas, { id: "Search" });

export type SearchResponse = z.infer<typeof SearchResponse>;

/** Returns a page of search results. */
export function searchResponse(
  found: FoundResults,
  documents: Map<string, DocumentStatus>,
  question: SearchQuery,
  publicUrl: string,
): SearchResponse {
  const { count, hasMore, page, pages, results, suggestions } = found;
  const { q, kind, meeting, language } = question;
  const address = (each: number) => `${publicUrl}${paths.apiV1.search({ q, kind, meeting, language, page: each })}`;

  return {
    total: count,
    more: hasMore,
    page,
    results: results.map((result) => resultResponse(result, documents.get(foldSymbol(result.label)), publicUrl)),
    suggestions,
    links: {
      self: address(page),
      next: page < pages ? address(page + 1) : null,
      previous: page > 1 ? address(page - 1) : null,
    },
  };
}

function resultResponse(result: SearchResult, document: DocumentStatus | undefined, publicUrl: string) {
  const { subject, label, locale, title, passage, issuedOn, meeting } = result;
  const { self, page } = addressesOf(result);

  return {
    kind: KINDS[subject],
    label,
    language: locale,
    title,
    passage: passage ?? null,
    issuedOn: issuedOn ?? null,
    withdrawnAt: printInstant(document?.withdrawnAt),
    relations: relationsResponse(document?.relations ?? [], publicUrl),
    meeting: meeting.key,
    links: {
      self: `${publicUrl}${self}`,
      page: `${publicUrl}${page}`,
    },
  };
}

const KINDS: Record<SearchResult["subject"], SearchKind> = {
  item: "agenda",
  document: "document",
  information: "information",
};

function addressesOf({ subject, label, locale, meeting: { key } }: SearchResult): { self: string; page: string } {
  switch (subject) {
    case "item":
      return { self: paths.apiV1.agenda(key, locale), page: paths.agenda(locale, key, { item: label }) };
    case "document":
      return { self: paths.apiV1.document(label), page: paths.document(locale, label) };
    case "information":
      return { self: paths.apiV1.meeting(key), page: paths.information(locale, key) };
  }
}

import { type Locale, preferredLocales } from "@/app/_vocabulary/locales";
import { MAX_QUERY_LENGTH, RESULTS_PER_PAGE, type SearchKind } from "@/app/_vocabulary/search-query";
import type { Context } from "../context";
import type { MeetingSummary } from "../meetings/queries";
import { type DescribedHit, describeHits } from "./describe-hits";
import { findAllHits } from "./find-all-hits";
import type { Hit } from "./find-hits";
import { findMeeting, findMeetingsOfHits } from "./find-meetings";
import { markers } from "./lexemes";
import { parseQuery } from "./parse-query";
import { findQuerySymbol, unwrapAddress } from "./query-symbol";
import { SearchPortal } from "./schemas";
import { suggestQueries, suggestSymbol } from "./suggest";

/** Meetings with the most hits that are offered as filters. */
const MAX_MEETINGS = 8;

/** The parameters of a search address. */
export interface SearchQuery {
  q?: string | undefined;
  /** the reader's language; its hits come first */
  locale: Locale;
  page?: string | number | undefined;
  kind?: string | undefined;
  /** a meeting's key */
  meeting?: string | undefined;
  language?: string | undefined;
}

export interface SearchResult extends Omit<DescribedHit, "meetingId"> {
  meeting: MeetingSummary;
}

/** The outcome of a search. */
export type SearchOutcome =
  | { outcome: "empty-query" }
  /** `limit` is in characters */
  | { outcome: "too-long"; limit: number }
  | { outcome: "unknown-filter"; filter: "kind" | "meeting" | "language" }
  /** `pages` is the number of pages */
  | { outcome: "no-such-page"; pages: number }
  | FoundResults;

export interface FoundResults {
  outcome: "found";
  results: SearchResult[];
  /** total; with `hasMore`, others were not counted */
  count: number;
  hasMore: boolean;
  page: number;
  pages: number;
  /** the meetings with the most hits */
  meetings: { meeting: MeetingSummary; count: number }[];
  /** the query had more words than the maximum */
  isShortened: boolean;
  /** queries that may have been meant, if nothing matches exactly */
  suggestions: string[];
}

/**
 * Searches the public agendas and documents, first in the reader's language, then in the others.
 * The work is bounded for any query, and no query is an error.
 */
export async function searchPortal(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  query: SearchQuery,
): Promise<SearchOutcome> {
  const { locale, ...parameters } = query;
  if ((parameters.q ?? "").trim().length > MAX_QUERY_LENGTH) return { outcome: "too-long", limit: MAX_QUERY_LENGTH };
  const parsed = SearchPortal.safeParse({ ...parameters, page: parameters.page?.toString() });
  const invalidField = parsed.error?.issues[0]?.path[0];
  if (invalidField === "kind" || invalidField === "language")
    return { outcome: "unknown-filter", filter: invalidField };
  const meeting = parameters.meeting === undefined ? undefined : await findMeeting({ db, viewer }, parameters.meeting);
  if (parameters.meeting !== undefined && !meeting) return { outcome: "unknown-filter", filter: "meeting" };
  const text = unwrapAddress(parameters.q ?? "");
  const { terms, isShortened } = parseQuery(text);
  if (!terms.some(({ excluded }) => !excluded)) return { outcome: "empty-query" };

  const { kind, language, page = 1 } = parsed.data ?? {};
  const locales = language ? [language] : preferredLocales(locale);
  const requiredMarkers = [
    ...(kind ? [markers.subject(SUBJECTS[kind])] : []),
    ...(meeting ? [markers.meeting(meeting.id)] : []),
  ];
  const symbol = findQuerySymbol(text);
  const found = await findAllHits(db, { terms, symbol, locales, requiredMarkers });
  const pages = Math.max(1, Math.ceil(found.hits.length / RESULTS_PER_PAGE));
  if (page < 1 || page > pages) return { outcome: "no-such-page", pages };
  const pageHits = found.hits.slice((page - 1) * RESULTS_PER_PAGE, page * RESULTS_PER_PAGE);
  const meetingCounts = countHitsByMeeting(found.hits);
  const limits = { locales, requiredMarkers };
  const suggest = () => (symbol ? suggestSymbol(db, symbol, limits) : suggestQueries(db, text, limits));

  const [results, meetingsById, suggestions] = await Promise.all([
    describeHits(db, pageHits, found.termsByLocale),
    findMeetingsOfHits({ db, viewer }, [...pageHits, ...meetingCounts]),
    found.isExact ? [] : suggest(),
  ]);

  return {
    outcome: "found",
    results: results.flatMap(({ meetingId, ...hit }) => {
      const hitMeeting = meetingsById.get(meetingId);
      return hitMeeting ? [{ ...hit, meeting: hitMeeting }] : [];
    }),
    count: found.hits.length,
    hasMore: found.hasMore,
    page,
    pages,
    meetings: meetingCounts.flatMap(({ meetingId, count }) => {
      const hitMeeting = meetingsById.get(meetingId);
      return hitMeeting ? [{ meeting: hitMeeting, count }] : [];
    }),
    isShortened,
    suggestions,
  };
}

/** Returns the symbols of the documents among the results. */
export function foundDocumentSymbols({ results }: FoundResults): string[] {
  return results.filter(({ subject }) => subject === "document").map(({ label }) => label);
}

const SUBJECTS: Record<SearchKind, Hit["subject"]> = {
  agenda: "item",
  document: "document",
  information: "information",
};

function countHitsByMeeting(hits: Hit[]): { meetingId: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { meetingId } of hits) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1);

  return [...counts]
    .map(([meetingId, count]) => ({ meetingId, count }))
    .sort((one, other) => other.count - one.count)
    .slice(0, MAX_MEETINGS);
}

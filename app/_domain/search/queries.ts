import { type Locale, preferenceFor } from "@/app/_vocabulary/locales";
import { LONGEST_QUESTION } from "@/app/_vocabulary/search-question";
import type { Context } from "../context";
import type { MeetingSummary } from "../meetings/queries";
import { askedSymbol, withoutAddress } from "./asked-symbol";
import { readAsked } from "./asked-terms";
import { findAll } from "./find-all";
import type { Hit } from "./find-hits";
import { marks } from "./lexemes";
import { findMeeting, meetingsOf } from "./meetings-of";
import { type SearchKind, SearchPortal } from "./schemas";
import { type ShownHit, showHits } from "./show-hits";
import { suggestQuestions, suggestSymbol } from "./suggest";

/** On one page. */
export const RESULTS_ON_PAGE = 20;
/** In how many of the meetings in which most was found one may look on. */
const MOST_MEETINGS = 8;

/** A question as it stands in an address. */
export interface Question {
  q?: string | undefined;
  /** the reader's language: what is found in it comes first */
  locale: Locale;
  page?: string | number | undefined;
  kind?: string | undefined;
  /** a meeting's key */
  meeting?: string | undefined;
  language?: string | undefined;
}

export interface SearchResult extends Omit<ShownHit, "meetingId"> {
  meeting: MeetingSummary;
}

/** What a question is answered with. */
export type SearchAnswer =
  | { outcome: "nothing-asked" }
  /** `limit` in characters */
  | { outcome: "too-long"; limit: number }
  | { outcome: "unknown-filter"; filter: "kind" | "meeting" | "language" }
  /** the pages that there are */
  | { outcome: "no-such-page"; pages: number }
  | Found;

export interface Found {
  outcome: "found";
  results: SearchResult[];
  /** in all; with `more` there are others that were not counted */
  count: number;
  more: boolean;
  page: number;
  pages: number;
  /** where most of it was found */
  meetings: { meeting: MeetingSummary; count: number }[];
  /** the question had more words than are looked for */
  shortened: boolean;
  /** what may have been meant, where little was found */
  suggestions: string[];
}

/**
 * Search the agendas and documents that anyone may read: what is found in the reader's language first, then in the others. The work is bounded
 * whatever is asked, and nothing that is asked is an error.
 */
export async function searchPortal({ db }: Pick<Context, "db" | "viewer">, question: Question): Promise<SearchAnswer> {
  const { locale, ...given } = question;
  if ((given.q ?? "").trim().length > LONGEST_QUESTION) return { outcome: "too-long", limit: LONGEST_QUESTION };
  const read = SearchPortal.safeParse({ ...given, page: given.page?.toString() });
  const wrong = read.error?.issues[0]?.path[0];
  if (wrong === "kind" || wrong === "language") return { outcome: "unknown-filter", filter: wrong };
  const meeting = given.meeting === undefined ? undefined : await findMeeting(db, given.meeting);
  if (given.meeting !== undefined && !meeting) return { outcome: "unknown-filter", filter: "meeting" };
  const text = withoutAddress(given.q ?? "");
  const { terms, shortened } = readAsked(text);
  if (!terms.some(({ excluded }) => !excluded)) return { outcome: "nothing-asked" };

  const { kind, language, page = 1 } = read.data ?? {};
  const locales = language ? [language] : preferenceFor(locale);
  const limitedTo = [...(kind ? [marks.subject(SUBJECTS[kind])] : []), ...(meeting ? [marks.meeting(meeting.id)] : [])];
  const symbol = askedSymbol(text);
  const found = await findAll(db, { terms, symbol, locales, limitedTo });
  const pages = Math.max(1, Math.ceil(found.hits.length / RESULTS_ON_PAGE));
  if (page < 1 || page > pages) return { outcome: "no-such-page", pages };
  const shown = found.hits.slice((page - 1) * RESULTS_ON_PAGE, page * RESULTS_ON_PAGE);
  const most = meetingsWithMost(found.hits);
  const limits = { locales, limitedTo };
  const suggest = () => (symbol ? suggestSymbol(db, symbol, limits) : suggestQuestions(db, text, limits));

  const [results, places, suggestions] = await Promise.all([
    showHits(db, shown, found.termsIn),
    meetingsOf(db, [...shown, ...most]),
    found.exact ? [] : suggest(),
  ]);

  return {
    outcome: "found",
    results: results.flatMap(({ meetingId, ...hit }) => {
      const where = places.get(meetingId);
      return where ? [{ ...hit, meeting: where }] : [];
    }),
    count: found.hits.length,
    more: found.more,
    page,
    pages,
    meetings: most.flatMap(({ meetingId, count }) => {
      const where = places.get(meetingId);
      return where ? [{ meeting: where, count }] : [];
    }),
    shortened,
    suggestions,
  };
}

/** The symbols of the documents among what was found. */
export function symbolsFound({ results }: Found): string[] {
  return results.filter(({ subject }) => subject === "document").map(({ label }) => label);
}

const SUBJECTS: Record<SearchKind, Hit["subject"]> = { agenda: "item", document: "document" };

function meetingsWithMost(hits: Hit[]): { meetingId: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { meetingId } of hits) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1);

  return [...counts]
    .map(([meetingId, count]) => ({ meetingId, count }))
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_MEETINGS);
}

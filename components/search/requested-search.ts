import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { MAX_QUERY_LENGTH } from "@/app/_vocabulary/search-query";

/** Of a repeated parameter only the first value counts. */
export type SearchParameters = Record<string, string | string[] | undefined>;

/** The filters of a search, as they are named in its address. */
export const SEARCH_FILTERS = ["kind", "meeting", "language"] as const;

/** A search as its address states it; what is not given is absent. */
export interface RequestedSearch {
  q?: string;
  page?: string;
  kind?: string;
  meeting?: string;
  language?: string;
}

/** Reads a search from its address. */
export function readRequestedSearch(parameters: SearchParameters): RequestedSearch {
  const names = ["q", "page", ...SEARCH_FILTERS] as const;

  return Object.fromEntries(
    names.flatMap((name) => {
      const value = [parameters[name]].flat()[0];
      return value ? [[name, value]] : [];
    }),
  );
}

/**
 * Returns the address of a search with other filters or another page. A filter that is `undefined`
 * is removed, and so is the page unless one is given.
 */
export function searchPath(
  locale: Locale,
  { page: _page, ...search }: RequestedSearch,
  change: Omit<RequestedSearch, "page"> & { page?: number } = {},
): string {
  return paths.search(locale, { ...search, q: search.q?.slice(0, MAX_QUERY_LENGTH), ...change });
}

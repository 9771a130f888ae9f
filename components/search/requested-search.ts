import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { MAX_QUERY_LENGTH } from "@/app/_vocabulary/search-query";

/** Of the same name in an address only the first counts. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** What the search can be limited to, as it stands in the address. */
export const LIMITS = ["kind", "meeting", "language"] as const;

/** A question as it stands in the address; what is not given is not there. */
export interface AskedInAddress {
  q?: string;
  page?: string;
  kind?: string;
  meeting?: string;
  language?: string;
}

/** What an address asks. */
export function askedInAddress(given: SearchParams): AskedInAddress {
  const names = ["q", "page", ...LIMITS] as const;

  return Object.fromEntries(
    names.flatMap((name) => {
      const value = [given[name]].flat()[0];
      return value ? [[name, value]] : [];
    }),
  );
}

/** The address of the same question with other limits or another page; a limit that is `undefined` falls away, and so does the page unless it is given. */
export function askedWith(
  locale: Locale,
  { page: _page, ...asked }: AskedInAddress,
  other: Omit<AskedInAddress, "page"> & { page?: number } = {},
): string {
  return paths.search(locale, { ...asked, q: asked.q?.slice(0, MAX_QUERY_LENGTH), ...other });
}

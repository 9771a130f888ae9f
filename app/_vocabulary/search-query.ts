/** Characters of a search query; a longer one is rejected, and the field shows its beginning. */
export const MAX_QUERY_LENGTH = 500;

/** The kinds of content that can be searched. */
export const SEARCH_KINDS = ["agenda", "document", "information"] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A query with more words is shortened. */
export const MAX_QUERY_WORDS = 32;

/** Results on one page. */
export const RESULTS_PER_PAGE = 20;

/** Characters of a search query; a longer one is rejected, and the field shows its beginning. */
export const MAX_QUERY_LENGTH = 500;

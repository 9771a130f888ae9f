/**
 * Version of the search index. A change in how texts are read or words are split raises it; at its
 * next start, the portal rebuilds older entries in the background.
 *
 * 2: words of Arabic PDFs with lam-alef in order; letters in place of presentation forms.
 */
export const INDEX_VERSION = 2;

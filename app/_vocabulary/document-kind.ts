/** What a document of a meeting can be, in the order in which kinds are listed. */
export const DOCUMENT_KINDS = [
  "annotated-provisional-agenda",
  "background-paper",
  "draft-report",
  "report",
  "other",
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

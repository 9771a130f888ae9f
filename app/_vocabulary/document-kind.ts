/** The kinds of meeting documents, in the order in which they are listed. */
export const DOCUMENT_KINDS = [
  "annotated-provisional-agenda",
  "background-paper",
  "draft-report",
  "report",
  "other",
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

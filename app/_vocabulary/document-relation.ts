/** Relations of a document to others of its symbol: to later ones, then to earlier ones. */
export const DOCUMENT_RELATIONS = [
  "replaced-by",
  "corrected-by",
  "supplemented-by",
  "replaces",
  "corrects",
  "supplements",
] as const;

/** A related document: `X/Rev.1` replaces `X`, `X/Corr.1` corrects it, `X/Add.1` supplements it. */
export interface DocumentRelation {
  relation: (typeof DOCUMENT_RELATIONS)[number];
  /** as printed */
  symbol: string;
}

/** How a document stands to another of its symbol: what came after it, then what it came after. */
export const DOCUMENT_RELATIONS = [
  "replaced-by",
  "corrected-by",
  "supplemented-by",
  "replaces",
  "corrects",
  "supplements",
] as const;

/** A document that follows or precedes another: `X/Rev.1` replaces `X`, `X/Corr.1` corrects it, `X/Add.1` supplements it. */
export interface DocumentRelation {
  relation: (typeof DOCUMENT_RELATIONS)[number];
  /** as printed */
  symbol: string;
}

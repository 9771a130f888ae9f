/** The kinds of an edition that is a document with a symbol of its own: Rev., Corr., Add. */
export const SYMBOL_KINDS = ["revision", "corrigendum", "addendum"] as const;

export type SymbolKind = (typeof SYMBOL_KINDS)[number];

/**
 * The ways in which an agenda is issued: for the first time; as a revision, corrigendum or addendum;
 * in further languages; reissued for technical reasons; as the meeting adopted it. They are stored, hence never renamed.
 */
export const EDITION_KINDS = ["first", ...SYMBOL_KINDS, "languages", "reissue", "adopted"] as const;

export type EditionKind = (typeof EDITION_KINDS)[number];

/** Returns whether an edition has a symbol of its own. */
export function isSymbolKind(kind: EditionKind): kind is SymbolKind {
  return SYMBOL_KINDS.some((each) => each === kind);
}

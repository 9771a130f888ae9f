import type { Locale, LocalizedText } from "../locales";

/** A term of the field in its languages. */
export interface GlossaryTerm {
  id: string;
  /** the official term */
  names: LocalizedText;
  /** other forms that a translation may have in its place */
  variants: Partial<Record<Locale, string[]>>;
}

/** An official term of a source and that of the language into which it is translated. */
export interface TermPair {
  source: string;
  target: string;
}

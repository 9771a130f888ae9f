import type { DocumentFormat } from "./document-format";
import type { Locale } from "./locales";
import { foldSymbol } from "./symbol";

/** The letters that mark a language on UN documents. */
export const LANGUAGE_LETTERS: Record<Locale, string> = { ar: "A", zh: "C", en: "E", fr: "F", ru: "R", es: "S" };

/** Returns the unique file name of a document: `CTOC_COP_WG.2_2023_1-E.txt`. */
export function documentFileName(symbol: string, locale: Locale, format: DocumentFormat): string {
  // A symbol has no underscore (`isSymbol`), so two symbols never give the same name.
  return `${foldSymbol(symbol).replaceAll("/", "_")}-${LANGUAGE_LETTERS[locale]}.${format}`;
}

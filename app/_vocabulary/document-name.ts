import type { DocumentFormat } from "./document-format";
import type { Locale } from "./locales";
import { foldSymbol } from "./symbol";

/** The letter by which the organization marks a language on its documents: A C E F R S. */
const LANGUAGE_LETTERS: Record<Locale, string> = { ar: "A", zh: "C", en: "E", fr: "F", ru: "R", es: "S" };

/** The name under which a file of a document is saved: `CTOC_COP_WG.2_2023_1-E.txt`. No two files of a meeting share one. */
export function documentFileName(symbol: string, locale: Locale, format: DocumentFormat): string {
  // A symbol has no underscore (`isSymbol`), so that two symbols never give one name.
  return `${foldSymbol(symbol).replaceAll("/", "_")}-${LANGUAGE_LETTERS[locale]}.${format}`;
}

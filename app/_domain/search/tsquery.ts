import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { prepareForStemmer } from "./fold-word";
import { configurationOf, quoteLexeme } from "./lexemes";
import type { QueryTerm } from "./parse-query";

/** A term with completions of its last word, if that is a prefix. */
export interface SearchTerm extends QueryTerm {
  completions?: string[];
}

/** Returns a `tsquery` (PostgreSQL 15, 8.11.2) for all wanted and no excluded terms. */
export function allTermsQuery(terms: SearchTerm[], locale: Locale): SQL {
  const wanted = terms.filter(({ excluded }) => !excluded).map((term) => printTerm(term, locale));
  const unwanted = terms.filter(({ excluded }) => excluded).map((term) => `!${printTerm(term, locale)}`);

  return sql`to_tsquery(${configurationOf(locale)}, ${[...wanted, ...unwanted].join(" & ")})`;
}

/** Returns a `tsquery` for any of the wanted words, which are marked in the results. */
export function anyWordQuery(terms: SearchTerm[], locale: Locale): SQL {
  const words = terms
    .filter(({ excluded }) => !excluded)
    .flatMap((term) => [...term.words, ...(term.completions ?? [])]);

  return sql`to_tsquery(${configurationOf(locale)}, ${[...new Set(words)].map((word) => printWord(word, locale)).join(" | ")})`;
}

/** Limits a `tsquery` to passages with these markers. */
export function requireMarkers(query: SQL, markers: string[]): SQL {
  return markers.length > 0 ? sql`(${markers.map(quoteLexeme).join(" & ")}::tsquery && ${query})` : query;
}

function printTerm({ words, phrase, completions = [] }: SearchTerm, locale: Locale): string {
  const printedWords = words.map((word) => printWord(word, locale));
  const last = printedWords.pop() ?? "";
  const alternatives = [last, ...completions.map((word) => printWord(word, locale))];
  const end = alternatives.length > 1 ? `(${alternatives.join(" | ")})` : last;

  return `(${[...printedWords, end].join(phrase ? " <-> " : " & ")})`;
}

/**
 * Prints a word of letters and digits. One Chinese character matches the pairs that start with it.
 */
function printWord(word: string, locale: Locale): string {
  return `'${prepareForStemmer(word, locale)}'${/^\p{Script=Han}$/u.test(word) ? ":*" : ""}`;
}

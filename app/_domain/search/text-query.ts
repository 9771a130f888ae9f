import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { AskedTerm } from "./asked-terms";
import { asStemmed } from "./folding";
import { configurationOf, quoted } from "./lexemes";

/** A term as it is looked for: the words that may stand for its last one, where it is only begun. */
export interface SoughtTerm extends AskedTerm {
  completions?: string[];
}

/** The terms as a query of PostgreSQL (15, 8.11.2), in the stems of a language: all that must stand in a text, and nothing that must not. */
export function textQuery(terms: SoughtTerm[], locale: Locale): SQL {
  const wanted = terms.filter(({ excluded }) => !excluded).map((term) => oneTerm(term, locale));
  const unwanted = terms.filter(({ excluded }) => excluded).map((term) => `!${oneTerm(term, locale)}`);

  return sql`to_tsquery(${configurationOf(locale)}, ${[...wanted, ...unwanted].join(" & ")})`;
}

/** Any of the words that are wanted: what is marked in a text that was found. */
export function anyOf(terms: SoughtTerm[], locale: Locale): SQL {
  const words = terms
    .filter(({ excluded }) => !excluded)
    .flatMap((term) => [...term.words, ...(term.completions ?? [])]);

  return sql`to_tsquery(${configurationOf(locale)}, ${[...new Set(words)].map((word) => oneWord(word, locale)).join(" | ")})`;
}

/** A query that is limited to passages with these marks. */
export function withMarks(query: SQL, marks: string[]): SQL {
  return marks.length > 0 ? sql`(${marks.map(quoted).join(" & ")}::tsquery && ${query})` : query;
}

function oneTerm({ words, phrase, completions = [] }: SoughtTerm, locale: Locale): string {
  const sought = words.map((word) => oneWord(word, locale));
  const last = sought.pop() ?? "";
  const ended = [last, ...completions.map((word) => oneWord(word, locale))];
  const end = ended.length > 1 ? `(${ended.join(" | ")})` : last;

  return `(${[...sought, end].join(phrase ? " <-> " : " & ")})`;
}

/** Letters and digits alone, so that nothing in it is an operator. One Chinese character is found at the head of each pair. */
function oneWord(word: string, locale: Locale): string {
  return `'${asStemmed(word, locale)}'${/^\p{Script=Han}$/u.test(word) ? ":*" : ""}`;
}

import { MAX_QUERY_WORDS } from "@/app/_vocabulary/search-query";
import { normalizeText } from "./normalize-text";
import { splitQueryWords, splitWords } from "./split-words";

/** One term of a query: words that a text must contain, or must not. */
export interface QueryTerm {
  /** folded */
  words: string[];
  /** the words must follow each other */
  phrase: boolean;
  excluded: boolean;
}

/** A query as it was parsed. */
export interface ParsedQuery {
  terms: QueryTerm[];
  /** the query had more words than the maximum */
  isShortened: boolean;
}

/** A phrase in quotation marks of any language, or a word; a minus before either excludes it. */
const TERM_PATTERN =
  /(?<=^|\s)(?<minus>[-\u2212])?(?:["“”„«»「『](?<phrase>[^"“”„«»「」『』]*)["“”«»」』]|(?<word>\S+))/gu;

/** Parses a typed query. Characters other than words, quotation marks and minus are ignored. */
export function parseQuery(text: string): ParsedQuery {
  const all = [...normalizeText(text).normalize("NFKC").matchAll(TERM_PATTERN)].flatMap(({ groups }) => {
    const excluded = groups?.minus !== undefined;
    if (groups?.phrase === undefined) return splitTerm(groups?.word ?? "", excluded);
    const words = splitWords(groups.phrase).map(({ word }) => word);

    return [{ words: dropLastCharacter(words), phrase: true, excluded }];
  });
  const terms: QueryTerm[] = [];
  let remaining = MAX_QUERY_WORDS;
  for (const term of all.filter(({ words }) => words.length > 0)) {
    const words = term.words.slice(0, remaining);
    remaining -= words.length;
    if (words.length > 0) terms.push({ ...term, words });
  }

  return { terms, isShortened: all.reduce((sum, { words }) => sum + words.length, 0) > MAX_QUERY_WORDS };
}

/**
 * Splits the text between two spaces: one word, several joined by a dash, slash or apostrophe, or a
 * whole Chinese sentence.
 */
function splitTerm(text: string, excluded: boolean): QueryTerm[] {
  if (/\p{Script=Han}/u.test(text)) return splitQueryWords(text).map((words) => ({ words, phrase: false, excluded }));

  return [{ words: splitWords(text).map(({ word }) => word), phrase: true, excluded }];
}

/** Drops the single last character of a Chinese phrase: within a longer text it is not indexed. */
function dropLastCharacter(words: string[]): string[] {
  const [before, last] = words.slice(-2);

  return last && /^\p{Script=Han}$/u.test(last) && before?.endsWith(last) ? words.slice(0, -1) : words;
}

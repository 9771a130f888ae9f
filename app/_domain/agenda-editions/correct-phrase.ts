import { isDeepStrictEqual } from "node:util";
import type { Locale } from "@/app/_vocabulary/locales";

/**
 * Returns the phrase that differs between two lines, in each of them, with as many words around it as
 * tell it from every other phrase of the earlier line. Undefined where most of the line is another.
 */
export function correctPhrase(
  before: string,
  after: string,
  locale: Locale,
): { before: string; after: string } | undefined {
  const [was, is] = [wordsOf(before, locale), wordsOf(after, locale)];
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const phraseOf = (words: string[]) => words.slice(start, words.length - end).join("");
  // A phrase of spaces alone, or one that stands there twice as it is quoted, would name no place;
  // one with a space at its edge in one line alone would lose it.
  while (
    (start > 0 || end > 0) &&
    (isBlank(phraseOf(was)) ||
      isBlank(phraseOf(is)) ||
      isRepeated(before, phraseOf(was).trim()) ||
      !isDeepStrictEqual(edgesOf(phraseOf(was)), edgesOf(phraseOf(is))))
  ) {
    start = Math.max(0, start - 1);
    end = Math.max(0, end - 1);
  }
  const changed = phraseOf(was).length;
  if (before.length > SHORT && changed > before.length * MOST) return undefined;

  return { before: phraseOf(was).trim(), after: phraseOf(is).trim() };
}

/** A line up to this length is corrected by its words, however many differ. */
const SHORT = 120;

/** A longer one is replaced as a whole from this share on. */
const MOST = 0.6;

function wordsOf(text: string, locale: Locale): string[] {
  return [...new Intl.Segmenter(locale, { granularity: "word" }).segment(text)].map(({ segment }) => segment);
}

/** Returns the spaces before and after the words of a phrase. */
function edgesOf(phrase: string): string[] {
  return [/^\s*/, /\s*$/].map((edge) => edge.exec(phrase)?.[0] ?? "");
}

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function isRepeated(text: string, phrase: string): boolean {
  return text.indexOf(phrase) !== text.lastIndexOf(phrase);
}

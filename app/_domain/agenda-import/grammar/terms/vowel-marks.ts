import type { Terms } from "./terms";

/** Vowel marks and the stretching sign, which a writer may add after any Arabic letter. */
const MARKS = String.raw`[\u064b-\u0652\u0670\u0640]*`;
/** A letter or a set of letters in a pattern, with its quantifier. */
const LETTER = /\\.|(?<letter>\[[^\]]*[\u0621-\u064a][^\]]*\]|[\u0621-\u064a])(?<quantifier>[?*+]|\{[\d,]+\})?/gu;

/** Returns terms whose patterns also match Arabic words with vowel marks: "ستُعرض". */
export function allowVowelMarks(terms: Terms): Terms {
  const allow = (value: unknown): unknown => {
    if (value instanceof RegExp) return new RegExp(withMarks(value.source), value.flags);
    if (typeof value !== "object" || value === null) return value;

    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, allow(each)]));
  };

  return allow(terms) as Terms; // the same patterns under the same names
}

/** Returns an Arabic text without its vowel marks and the stretching sign. */
export function withoutVowelMarks(text: string): string {
  return text.replace(/[\u064b-\u0652\u0670\u0640]/gu, "");
}

function withMarks(source: string): string {
  return source.replace(LETTER, (whole, letter: string | undefined, quantifier = "") => {
    if (!letter) return whole;

    return quantifier ? `(?:${letter}${MARKS})${quantifier}` : letter + MARKS;
  });
}

import { europeanDigits } from "@/app/_vocabulary/digits";
import type { Locale } from "@/app/_vocabulary/locales";
import { normalizeText } from "./normalize-text";

/** Characters of an indexed word; a longer one is cut. */
const MAX_WORD_LENGTH = 100;

/**
 * Interchangeable letters: Latin ligatures, Russian ё, Arabic letter forms and Persian variants.
 */
const EQUIVALENT_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ё: "е",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ئ: "ي",
  ؤ: "و",
  ک: "ك",
};
const EQUIVALENT_LETTER = new RegExp(`[${Object.keys(EQUIVALENT_LETTERS).join("")}]`, "g");

/** Marks on Latin letters; in other scripts they belong to the letter (й) or are removed below. */
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;

/**
 * Returns the form in which words are compared: lower case, no presentation forms or diacritics,
 * one form of each letter. Empty if the word has no letter or digit.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word.slice(0, MAX_WORD_LENGTH);
  const folded = europeanDigits(normalizeText(word))
    .toLowerCase()
    .normalize("NFD")
    .replace(LATIN_MARKS, "")
    .normalize("NFC")
    // Removes harakat, stress marks, the tatweel, joiners and all else but letters and digits.
    .replace(/[^\p{L}\p{Nd}]|\u0640/gu, "")
    .replace(EQUIVALENT_LETTER, (letter) => EQUIVALENT_LETTERS[letter] ?? letter)
    // The feminine ending is often typed without its points.
    .replace(/ه$/, "ة");

  return folded.length <= MAX_WORD_LENGTH ? folded : [...folded].slice(0, MAX_WORD_LENGTH).join("");
}

/**
 * Returns a folded word in the form that the stemmer of a language handles best. Index and queries
 * both use it.
 *
 * Without diacritics, the stemmers misread the French participle (*organisée*) and the Spanish
 * ending *-ión*. The Arabic stemmer takes words with the article for nouns and others for verbs, so
 * every word gets the article after its conjunction, preposition or possessive is removed.
 */
export function prepareForStemmer(word: string, locale: Locale): string {
  if (locale === "fr") return word.replace(/ee(?=s?$)/, "e");
  if (locale === "es") return word.replace(/(?<=[cs])ion$/, "ión");
  if (locale !== "ar" || !/^[\u0621-\u064a]+$/.test(word)) return word;
  const bare = word
    .replace(/^[وف]?(?:[بك]?ال|لل)(?=.{2})/, "")
    .replace(/^و(?=.{6})/, "")
    .replace(/(?<=^.{4,})(?:هما|ها|هم)$/, "");

  return bare.length > 2 ? `ال${bare}` : bare;
}

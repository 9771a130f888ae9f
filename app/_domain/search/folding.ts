import { europeanDigits } from "@/app/_vocabulary/digits";
import type { Locale } from "@/app/_vocabulary/locales";
import { normalizeText } from "./normalize-text";

/** Longer than any word of the six languages; what is longer is cut. */
const LONGEST_WORD = 100;

/** Letters that are written one for the other: Latin ligatures, the Russian ё, Arabic letter forms and their Persian look-alikes. */
const ONE_FOR_ANOTHER: Record<string, string> = {
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
const EXCHANGED = new RegExp(`[${Object.keys(ONE_FOR_ANOTHER).join("")}]`, "g");

/** A mark over or under a Latin letter; those of other scripts are part of the letter (й) or go below. */
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;

/** A word as it is compared: with letters for presentation forms, in lower case, without diacritics, in one form of each letter; nothing where no letter or digit is in it. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word.slice(0, LONGEST_WORD);
  const folded = europeanDigits(normalizeText(word))
    .toLowerCase()
    .normalize("NFD")
    .replace(LATIN_MARKS, "")
    .normalize("NFC")
    // What is left: harakat, stress marks, the tatweel, joiners and whatever else is neither letter nor digit.
    .replace(/[^\p{L}\p{Nd}]|\u0640/gu, "")
    .replace(EXCHANGED, (letter) => ONE_FOR_ANOTHER[letter] ?? letter)
    // The feminine ending is often typed without its points.
    .replace(/ه$/, "ة");

  return folded.length <= LONGEST_WORD ? folded : [...folded].slice(0, LONGEST_WORD).join("");
}

/**
 * A folded word as the stemmer of a language takes it best. Both what is searched and what is asked pass through here.
 *
 * Without diacritics the French participle (*organisée*) and the Spanish ending *-ión* would be taken for something else. In Arabic, words with the
 * article are stemmed as nouns, others as verbs: all are given it, after their conjunction, preposition or possessive is taken away.
 */
export function asStemmed(word: string, locale: Locale): string {
  if (locale === "fr") return word.replace(/ee(?=s?$)/, "e");
  if (locale === "es") return word.replace(/(?<=[cs])ion$/, "ión");
  if (locale !== "ar" || !/^[\u0621-\u064a]+$/.test(word)) return word;
  const bare = word
    .replace(/^[وف]?(?:[بك]?ال|لل)(?=.{2})/, "")
    .replace(/^و(?=.{6})/, "")
    .replace(/(?<=^.{4,})(?:هما|ها|هم)$/, "");

  return bare.length > 2 ? `ال${bare}` : bare;
}

import type { Locale } from "../locales";

/** A folded word with the forms by which it is compared. */
export interface TermWord {
  text: string;
  forms: readonly string[];
}

/** Stands in a list of words for the end of a sentence or of its part: no term goes over it. */
export const BREAK: TermWord = { text: "", forms: [] };

/** Returns the words of a text that carry meaning, folded: without case, marks of vowels and accents. */
export function termWords(text: string, locale: Locale): TermWord[] {
  const known = new Map<string, TermWord>();
  const wordOf = (word: string) => {
    const found = known.get(word) ?? { text: word, forms: formsOf(word, locale) };
    known.set(word, found);

    return found;
  };

  return (foldText(text).match(/[\p{L}\p{N}]+|[.;:!?؛؟()[\]\n]/gu) ?? []).flatMap((word) => {
    if (!/^[\p{L}\p{N}]/u.test(word)) return [BREAK];

    return FUNCTION_WORDS[locale].has(word) ? [] : [wordOf(word)];
  });
}

/** Folds case, accents, Arabic vowels and the forms of alef, and the letters that Arabic writes in two ways. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "")
    .toLowerCase()
    .replace(/\u0671/g, "\u0627")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647");
}

/** Words that join others, and that a form of a term may have or lack. */
const FUNCTION_WORDS: Record<Locale, ReadonlySet<string>> = {
  en: new Set("a an and by for in of on the to".split(" ")),
  fr: new Set("a au aux d de des du en et l la le les pour s sur un une".split(" ")),
  es: new Set("a al de del el en la las los para sobre su sus un una y".split(" ")),
  ru: new Set("в во и к на о об от по с со".split(" ")),
  ar: new Set("في من عن الي علي و او".split(" ")),
  zh: new Set(),
};

/** Returns whether two words are forms of one, with the endings that the language has. */
export function isSameWord(one: TermWord, other: TermWord, locale: Locale): boolean {
  return locale === "ru"
    ? isSameByBeginning(one.text, other.text)
    : one.forms.some((form) => other.forms.includes(form));
}

function formsOf(word: string, locale: Locale): string[] {
  switch (locale) {
    case "ar":
      return arabicForms(word);
    case "en":
      return [word.length < 4 ? word : word.replace(/ies$/, "y").replace(/(?<!s)s$/, "")];
    case "fr":
      return [word.length < 4 ? word : withoutFrenchEnding(word)];
    case "es":
      return [word.length < 4 ? word : word.replace(/s$/, "").replace(/[aeo]$/, "")];
    default:
      return [word];
  }
}

function withoutFrenchEnding(word: string): string {
  return word
    .replace(/aux$/, "al")
    .replace(/[sx]$/, "")
    .replace(/e$/, "")
    .replace(/([nlt])\1$/, "$1");
}

/** Cases and numbers change at most the last three letters of a Russian word. */
function isSameByBeginning(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one[shared] === other[shared]) shared += 1;

  return (shared >= 3 && shared >= longest - 3) || (one === other && one !== "");
}

/** Returns an Arabic word with and without what is written together with it: letters before it, and endings. */
function arabicForms(word: string): string[] {
  const bare = [word];
  for (const start of [/^[وف](?=..)/, /^[بكل](?=..)/, /^(?:ال|ل)(?=..)/])
    for (const form of [...bare]) bare.push(form.replace(start, ""));
  const endings = bare.map((form) => (form.length > 4 ? form.replace(ARABIC_ENDING, "") : form));

  return [...new Set([...bare, ...endings])].filter((form) => form.length > 2);
}

/** Endings of number, case and possession, and the ta marbuta as it is folded. */
const ARABIC_ENDING = /(?:ات|ون|ين|ان|ها|هم|ته|تها|ه|ا|ي)$/;

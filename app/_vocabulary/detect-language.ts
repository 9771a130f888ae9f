import type { Locale } from "./locales";

/** Frequent words of the languages in Latin letters. */
const LATIN_WORDS: Record<"en" | "fr" | "es", RegExp> = {
  en: /(?<!\p{L})(?:the|of|and|to|in|on|by|for|agenda)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|la|les|des|du|et|à|de l|au|jour|sur)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|la|los|las|del|y|en|por|para|provisional)(?!\p{L})/giu,
};

/** Detects the language of a text by its script and, in Latin letters, by its frequent words. */
export function detectLanguage(text: string): Locale {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu);
  // A Chinese character is a word; symbols and the masthead are Latin in every language.
  const [script] = (
    [
      ["zh", count(/\p{Script=Han}/gu) * 3],
      ["ar", count(/\p{Script=Arabic}/gu)],
      ["ru", count(/\p{Script=Cyrillic}/gu)],
    ] as const
  ).toSorted((one, other) => other[1] - one[1]);
  if (script && script[1] * 2 > latin) return script[0];
  const [best] = (["en", "fr", "es"] as const)
    .map((locale) => ({ locale, words: count(LATIN_WORDS[locale]) }))
    .toSorted((one, other) => other.words - one.words);

  return best?.locale ?? "en";
}

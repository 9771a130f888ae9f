import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** The original language as mastheads name it, in English, French, Spanish and by itself. */
const LANGUAGE_STEMS: Record<Locale, RegExp> = {
  ar: /^arab|^árabe|^العربية|^عربي/iu,
  zh: /^chin|^中文/iu,
  en: /^engl|^angl|^ingl|^английск/iu,
  fr: /^fren|^fran|^французск/iu,
  ru: /^rus|^русск/iu,
  es: /^span|^espa|^испанск/iu,
};

/** Returns the language that a word of a masthead names. */
export function languageNamed(word: string): Locale | undefined {
  return LOCALES.find(
    (locale) => LANGUAGE_STEMS[locale].test(word.trim()) || LANGUAGE_NAMES[locale].toLowerCase() === word.toLowerCase(),
  );
}

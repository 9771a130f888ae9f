import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** The original language as mastheads name it, in English, French, Spanish and by itself. */
const LANGUAGE_STEMS: Record<Locale, RegExp> = {
  ar: /^arab|^árabe|^(?:ب?ال)?عربي|^арабск|^阿拉伯文/iu,
  zh: /^chin|^中文|^(?:ب?ال)?صيني|^китайск/iu,
  en: /^engl|^angl|^ingl|^английск|^(?:ب?ال)?إن[كج]ليزي|^英文/iu,
  fr: /^fren|^fran|^французск|^(?:ب?ال)?فرنسي|^法文/iu,
  ru: /^rus|^русск|^(?:ب?ال)?روسي|^俄文/iu,
  es: /^span|^espa|^испанск|^(?:ب?ال)?إسباني|^西班牙文/iu,
};

/** Returns the language that a word of a masthead names. */
export function languageNamed(word: string): Locale | undefined {
  return LOCALES.find(
    (locale) => LANGUAGE_STEMS[locale].test(word.trim()) || LANGUAGE_NAMES[locale].toLowerCase() === word.toLowerCase(),
  );
}

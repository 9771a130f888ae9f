/** The six official languages of the United Nations, in the order in which the organization lists them. */
export const LOCALES = ["ar", "zh", "en", "fr", "ru", "es"] as const;

export type Locale = (typeof LOCALES)[number];

/** A short text in as many of the six languages as it exists in. */
export type LocalizedText = Partial<Record<Locale, string>>;

/** Each language in its own words, as a reader looks for it. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  ar: "العربية",
  zh: "中文",
  en: "English",
  fr: "Français",
  ru: "Русский",
  es: "Español",
};

/** The tag that goes into `lang`, `hreflang` and `Intl` (BCP 47); Arabic keeps European digits, as the organization prints them. */
export const LANGUAGE_TAGS: Record<Locale, string> = {
  ar: "ar-u-nu-latn",
  zh: "zh-Hans",
  en: "en-GB",
  fr: "fr",
  ru: "ru",
  es: "es",
};

/** Whether it names one of the six languages. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** Which way the language is written. */
export function directionOf(locale: Locale): "rtl" | "ltr" {
  return locale === "ar" ? "rtl" : "ltr";
}

/** The languages to try, best first: the reader's, the original, English, then the rest. */
export function preferenceFor(locale: Locale, original?: Locale): Locale[] {
  return [...new Set([locale, ...(original ? [original] : []), "en" as const, ...LOCALES])];
}

/** The text in the reader's language or, failing that, in the best other one, with the language it is in. */
export function pickText(
  text: LocalizedText,
  locale: Locale,
  original?: Locale,
): { text: string; locale: Locale } | undefined {
  for (const candidate of preferenceFor(locale, original)) {
    const found = text[candidate];
    if (found) return { text: found, locale: candidate };
  }

  return undefined;
}

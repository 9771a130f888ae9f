/** The six official languages of the United Nations, in its own order. */
export const LOCALES = ["ar", "zh", "en", "fr", "ru", "es"] as const;

export type Locale = (typeof LOCALES)[number];

/** A short text in the languages in which it exists. */
export type LocalizedText = Partial<Record<Locale, string>>;

/** Each language's own name. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  ar: "العربية",
  zh: "中文",
  en: "English",
  fr: "Français",
  ru: "Русский",
  es: "Español",
};

/**
 * Tags for `lang`, `hreflang` and `Intl` (BCP 47); Arabic has European digits, as in UN documents.
 */
export const LANGUAGE_TAGS: Record<Locale, string> = {
  ar: "ar-u-nu-latn",
  zh: "zh-Hans",
  en: "en-GB",
  fr: "fr",
  ru: "ru",
  es: "es",
};

/** Returns whether a value is one of the six languages. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** Returns the direction in which a language is written. */
export function directionOf(locale: Locale): "rtl" | "ltr" {
  return locale === "ar" ? "rtl" : "ltr";
}

/** Returns the languages by preference: the reader's, the original, English, then the others. */
export function preferredLocales(locale: Locale, original?: Locale): Locale[] {
  return [...new Set([locale, ...(original ? [original] : []), "en" as const, ...LOCALES])];
}

/** Returns the text in the reader's language, otherwise in the most preferred other one. */
export function pickText(
  text: LocalizedText,
  locale: Locale,
  original?: Locale,
): { text: string; locale: Locale } | undefined {
  for (const candidate of preferredLocales(locale, original)) {
    const found = text[candidate];
    if (found) return { text: found, locale: candidate };
  }

  return undefined;
}

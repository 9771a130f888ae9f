import { capitalize } from "@/app/_vocabulary/capitalize";
import { dayOf, formatDay, formatOffset, formatTime } from "@/app/_vocabulary/instants";
import { LANGUAGE_TAGS, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { getTranslator } from "./translator";

/** Formats a size in bytes for readers: "1.2 MB". */
export function formatSize(bytes: number, locale: Locale): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const unit = units[step]!; // step is within the list
  const unitDisplay = unit === "byte" ? "long" : "short";
  const options = { style: "unit", unit, unitDisplay, maximumFractionDigits: 1 } as const;

  // A size that ends a line is not parted from its unit.
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], options).format(bytes / 1_000 ** step).replaceAll(" ", "\u00a0");
}

/**
 * Returns an instant on the meeting's own clock, with its zone: "2 May 2023, 11 a.m. (Europe/Vienna,
 * UTC+2)".
 */
export function formatInstant(instant: Date, locale: Locale, zone: string): string {
  return getTranslator(locale, "legislation")("instant", {
    day: formatDay(dayOf(instant, zone), locale),
    time: formatTime(instant, locale, zone),
    zone,
    offset: formatOffset(instant, zone),
  });
}

/** Returns an instant in universal time: "2 May 2023, 9 a.m. UTC". */
export function formatUniversalTime(instant: Date, locale: Locale): string {
  const parts = [formatDay(dayOf(instant, "UTC"), locale), formatTime(instant, locale, "UTC")];

  return `${parts.join(locale === "zh" ? "" : getTranslator(locale, "meeting")("comma"))} UTC`;
}

/** Returns the name of an official language in the reader's language, as it stands alone. */
export function languageName(language: Locale, locale: Locale): string {
  return capitalize(getTranslator(locale, "meeting")(`languages.${language}`), locale);
}

/** Returns the names of languages as a list within a sentence: "Chinese and English". */
export function listLanguages(languages: Locale[], locale: Locale): string {
  const t = getTranslator(locale, "meeting");

  return new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(languages.map((each) => t(`languages.${each}`)));
}

/** Returns the six official languages as options of a field. */
export function languageOptions(locale: Locale) {
  return LOCALES.map((each) => ({ value: each, label: languageName(each, locale) }));
}

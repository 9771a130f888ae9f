import type { Locale } from "./locales";

/** Returns a text with a capital first letter. */
export function capitalize(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

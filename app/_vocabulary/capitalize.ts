import type { Locale } from "./locales";

/** Returns a text with a capital first letter, as it stands alone. */
export function capitalize(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

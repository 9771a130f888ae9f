import { type Locale, preferredLocales } from "./locales";

/**
 * Returns the language version for a reader of a language: that one, otherwise the preferred other.
 */
export function pickVersion<V extends { locale: Locale }>(
  { versions, original }: { versions: V[]; original: Locale | undefined },
  locale: Locale,
): V | undefined {
  const preferred = preferredLocales(locale, original);

  return versions.toSorted((a, b) => preferred.indexOf(a.locale) - preferred.indexOf(b.locale))[0];
}

import type { AgendaVersion, Meeting } from "../_domain/meetings/queries";
import { type Locale, preferredLocales } from "./locales";

/**
 * Returns the language version for a reader of a language: that one, otherwise the preferred other.
 */
export function pickVersion({ versions, original }: Meeting, locale: Locale): AgendaVersion | undefined {
  const preferred = preferredLocales(locale, original);

  return versions.toSorted((a, b) => preferred.indexOf(a.locale) - preferred.indexOf(b.locale))[0];
}

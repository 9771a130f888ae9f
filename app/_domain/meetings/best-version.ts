import { type Locale, preferenceFor } from "@/app/_vocabulary/locales";
import type { AgendaVersion, Meeting } from "./queries";

/** The language version of the agenda that is shown to a reader of a language: that one, else the best other; nothing where there is none. */
export function bestVersion({ versions, original }: Meeting, locale: Locale): AgendaVersion | undefined {
  const preferred = preferenceFor(locale, original);

  return versions.toSorted((a, b) => preferred.indexOf(a.locale) - preferred.indexOf(b.locale))[0];
}

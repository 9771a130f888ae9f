import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";

/** Where a meeting is held and when, in the order that the language has. */
export interface WhereParts {
  before: string;
  place: { text: string; locale: Locale };
  after: string;
}

/** "Vienna, 29 and 30 May 2023": a place that the page's language has no name for stands as it was entered, apart and with its own language. */
export function Where({ parts: { before, place, after }, locale }: { parts: WhereParts; locale: Locale }) {
  return (
    <>
      {before}
      <bdi {...languageAttributes(place.locale, locale)}>{place.text}</bdi>
      {after}
    </>
  );
}

import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";

interface Props {
  meeting: MeetingSummary & { original?: Locale | undefined };
  locale: Locale;
}

/** Place and dates of a meeting in the order of the language: "Vienna, 29 and 30 May 2023". */
export function PlaceAndDates({ meeting, locale }: Props) {
  const { before, place, after } = meetingName(meeting, locale).whereParts;

  return (
    <>
      {before}
      <PlaceName place={place} locale={locale} />
      {after}
    </>
  );
}

/**
 * The name of a place; one that the page's language has no name for keeps its own language and
 * direction.
 */
export function PlaceName({ place, locale }: { place: { text: string; locale: Locale }; locale: Locale }) {
  return <bdi {...languageAttributes(place.locale, locale)}>{place.text}</bdi>;
}

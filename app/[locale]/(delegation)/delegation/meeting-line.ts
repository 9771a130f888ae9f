import { getTranslator } from "@/app/_platform/i18n/translate";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { formatDays } from "@/app/_vocabulary/periods";

/** A meeting in one line: "Working Group …, Vienna, 29 and 30 May 2023". */
export function meetingLine(
  meeting: { body: { names: LocalizedText }; places: LocalizedText; startsOn: string; endsOn: string },
  locale: Locale,
): string {
  return getTranslator(locale, "delegation")("meetingLine", {
    body: pickText(meeting.body.names, locale)?.text ?? "",
    place: pickText(meeting.places, locale)?.text ?? "",
    days: formatDays(meeting.startsOn, meeting.endsOn, locale),
  });
}

import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { pickPlace } from "@/app/_vocabulary/places";
import { printMeetingDays } from "./meeting-days";
import { aroundParameter, getTranslator } from "./translator";

/**
 * Returns the name of a meeting: its body, which meeting of it, where and when; `line` joins body,
 * place and dates.
 */
export function meetingName(meeting: MeetingSummary & { original?: Locale | undefined }, locale: Locale) {
  const t = getTranslator(locale, "meeting");
  const place = pickPlace(meeting.places, locale, meeting.original) ?? {
    text: meeting.timeZone,
    locale: "en" as const,
  };
  const body = pickText(meeting.body.names, locale, meeting.original) ?? { text: meeting.body.symbolSeries, locale };
  const comma = t("comma");
  const ordinal = printMeetingOrdinal(meeting, locale);
  const days = printMeetingDays(meeting, locale);
  const where = t("where", { place: place.text, days });

  return {
    body,
    organ: pickText(meeting.body.organNames, locale, meeting.original),
    /** undefined if the meeting has no number */
    ordinal,
    /** the ordinal with the separator after it, if there is one */
    ordinalBefore: ordinal ? `${ordinal}${comma}` : "",
    /** the ordinal; of a meeting without a number the body, which its dates tell apart */
    title: ordinal ? { text: ordinal, locale } : body,
    place,
    /** the separator of two parts of a line, with its space */
    comma,
    where,
    /** `where` in its parts, for a page that marks the language of the place */
    whereParts: { place, ...aroundParameter(t, "where", "place", { days }) },
    line: `${isolateDirection(body.text, locale)}${comma}${where}`,
  };
}

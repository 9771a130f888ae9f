import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { formatDays } from "@/app/_vocabulary/periods";
import { pickPlace } from "@/app/_vocabulary/places";
import { aroundParameter, getTranslator } from "./translator";

/** What a meeting is called in a language: its body, which meeting of it, where and when; all of it in one `line`. */
export function meetingWords(meeting: MeetingSummary & { original?: Locale | undefined }, locale: Locale) {
  const say = getTranslator(locale, "meeting");
  const place = pickPlace(meeting.places, locale, meeting.original) ?? {
    text: meeting.timeZone,
    locale: "en" as const,
  };
  const body = pickText(meeting.body.names, locale, meeting.original) ?? { text: meeting.body.symbolSeries, locale };
  const comma = say("comma");
  const days = formatDays(meeting.startsOn, meeting.endsOn, locale);
  const where = say("where", { place: place.text, days });

  return {
    body,
    organ: pickText(meeting.body.organNames, locale, meeting.original),
    ordinal: printMeetingOrdinal(meeting.ordinal, locale),
    place,
    /** what stands between two parts of a line, with its space */
    comma,
    where,
    /** the same in its parts, for a page that marks the language of the place */
    whereParts: { place, ...aroundParameter(say, "where", "place", { days }) },
    line: `${isolateDirection(body.text, locale)}${comma}${where}`,
  };
}

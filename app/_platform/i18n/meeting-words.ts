import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { formatDays } from "@/app/_vocabulary/periods";
import { getTranslator } from "./translate";

/** What a meeting is called in a language: its body, which meeting of it, where and when; all of it in one `line`. */
export function meetingWords(meeting: MeetingSummary & { original?: Locale | undefined }, locale: Locale) {
  const say = getTranslator(locale, "meeting");
  const place = pickText(meeting.places, locale, meeting.original)?.text ?? meeting.timeZone;
  const body = pickText(meeting.body.names, locale, meeting.original) ?? { text: meeting.body.symbolSeries, locale };
  const comma = say("comma");
  const where = say("where", { place, days: formatDays(meeting.startsOn, meeting.endsOn, locale) });

  return {
    body,
    organ: pickText(meeting.body.organNames, locale, meeting.original),
    ordinal: printMeetingOrdinal(meeting.ordinal, locale),
    place,
    /** what stands between two parts of a line, with its space */
    comma,
    where,
    line: `${body.text}${comma}${where}`,
  };
}

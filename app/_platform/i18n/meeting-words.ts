import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { LANGUAGE_TAGS, type Locale, pickText } from "@/app/_vocabulary/locales";
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

/**
 * What is said where a text is in another language than its page: "Not available in English; shown in Chinese."; of several texts, that some are.
 * Nothing where all are in the page's own.
 */
export function fallbackWords(texts: Locale | Locale[], page: Locale): string | undefined {
  const languages = [...new Set([texts].flat())];
  const others = languages.filter((language) => language !== page);
  if (others.length === 0) return undefined;
  const say = getTranslator(page, "meeting");
  const named = new Intl.ListFormat(LANGUAGE_TAGS[page]).format(others.map((other) => say(`languages.${other}`)));

  return say(others.length === languages.length ? "fallback" : "fallbackSome", { language: named });
}

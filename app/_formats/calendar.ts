import { DateTime } from "luxon";
import { contentLine, escapeText, uri, utcTime } from "./content-lines";
import { timeLine, timeZoneLines } from "./time-zone";

/** A text with its language (BCP 47). */
export interface LanguageText {
  text: string;
  language: string;
}

/** An event from one instant to another, or through whole days: the last one included, `YYYY-MM-DD`. */
export interface CalendarEvent {
  /** the same for ever, in every language and at every address (RFC 5545, section 3.8.4.7) */
  uid: string;
  sequence: number;
  changedAt: Date;
  during: { startsAt: Date; endsAt: Date } | { first: string; last: string };
  cancelled: boolean;
  /** whoever attends is busy meanwhile */
  busy: boolean;
  summary: LanguageText;
  description: LanguageText;
  location: LanguageText;
  categories: LanguageText[];
  /** of its page */
  url: string;
}

/** A calendar to subscribe to. */
export interface Calendar {
  /** who makes it (RFC 5545, section 3.7.3) */
  producer: string;
  name: LanguageText;
  description: LanguageText;
  /** of its page */
  url: string;
  /** where it is read again from (RFC 7986, section 5.8) */
  source: string;
  /** a zone of the IANA database: times are told on its clock */
  timeZone: string;
  events: CalendarEvent[];
}

/** How often who subscribes reads it again (RFC 7986, section 5.7). */
const REFRESH = "PT1H";

/**
 * A calendar as text/calendar (RFC 5545, RFC 7986), without a METHOD, for it is read and not sent. The same calendar gives the same bytes.
 *
 * Written here and not by ical-generator: that one tells DTSTAMP on the clock of the calendar's zone, leaves NAME unescaped, and knows no LANGUAGE.
 */
export function writeCalendar(calendar: Calendar): string {
  const { name, description, events, timeZone } = calendar;
  const lastChange = Math.max(...events.map(({ changedAt }) => changedAt.getTime()));
  const instants = events.flatMap(({ during }) => ("startsAt" in during ? [during.startsAt, during.endsAt] : []));

  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", escapeText(calendar.producer)),
    contentLine("CALSCALE", "GREGORIAN"),
    textLine("NAME", name),
    textLine("DESCRIPTION", description),
    contentLine("URL", uri(calendar.url)),
    contentLine("SOURCE", uri(calendar.source), { VALUE: "URI" }),
    contentLine("REFRESH-INTERVAL", REFRESH, { VALUE: "DURATION" }),
    contentLine("LAST-MODIFIED", utcTime(new Date(lastChange))),
    // What readers from before RFC 7986 know.
    contentLine("X-WR-CALNAME", escapeText(name.text)),
    contentLine("X-WR-CALDESC", escapeText(description.text)),
    contentLine("X-WR-TIMEZONE", timeZone),
    contentLine("X-PUBLISHED-TTL", REFRESH),
    timeZoneLines(timeZone, instants),
    ...events.map((event) => eventLines(event, timeZone)),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function eventLines(event: CalendarEvent, timeZone: string): string {
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", escapeText(event.uid)),
    // Without a METHOD it says when the event was last revised (RFC 5545, section 3.8.7.2).
    contentLine("DTSTAMP", utcTime(event.changedAt)),
    contentLine("LAST-MODIFIED", utcTime(event.changedAt)),
    contentLine("SEQUENCE", String(event.sequence)),
    contentLine("STATUS", event.cancelled ? "CANCELLED" : "CONFIRMED"),
    ...timeLines(event.during, timeZone),
    textLine("SUMMARY", event.summary),
    textLine("DESCRIPTION", event.description),
    textLine("LOCATION", event.location),
    ...event.categories.map((category) => textLine("CATEGORIES", category)),
    contentLine("URL", uri(event.url)),
    contentLine("TRANSP", event.busy ? "OPAQUE" : "TRANSPARENT"),
    contentLine("END", "VEVENT"),
  ].join("");
}

function timeLines(during: CalendarEvent["during"], timeZone: string): string[] {
  if ("startsAt" in during)
    return [timeLine("DTSTART", during.startsAt, timeZone), timeLine("DTEND", during.endsAt, timeZone)];

  return [
    contentLine("DTSTART", date(during.first), { VALUE: "DATE" }),
    // The end is the day on which it is over.
    contentLine("DTEND", date(during.last, 1), { VALUE: "DATE" }),
  ];
}

function date(day: string, later = 0): string {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days: later }).toFormat("yyyyMMdd");
}

function textLine(name: string, { text, language }: LanguageText): string {
  return contentLine(name, escapeText(text), { LANGUAGE: language });
}

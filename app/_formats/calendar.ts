import { DateTime } from "luxon";
import { contentLine, escapeText, uri, utcTime } from "./content-lines";
import { timeLine, timeZoneLines } from "./time-zone";

/** A text with its language (BCP 47). */
export interface LanguageText {
  text: string;
  language: string;
}

/** An event between two instants, or over whole days `YYYY-MM-DD`, the last one included. */
export interface CalendarEvent {
  /** permanent, in every language and at every address (RFC 5545, section 3.8.4.7) */
  uid: string;
  sequence: number;
  changedAt: Date;
  during: { startsAt: Date; endsAt: Date } | { first: string; last: string };
  cancelled: boolean;
  /** attendees are busy during the event */
  busy: boolean;
  summary: LanguageText;
  description: LanguageText;
  location: LanguageText;
  categories: LanguageText[];
  /** address of its page */
  url: string;
  /** address of its webcast (RFC 7986, section 5.11) */
  webcast?: { url: string; label: LanguageText } | undefined;
  /** why it was changed last */
  comment?: LanguageText | undefined;
}

/** A calendar to subscribe to. */
export interface Calendar {
  /** product identifier (RFC 5545, section 3.7.3) */
  producer: string;
  name: LanguageText;
  description: LanguageText;
  /** address of its page */
  url: string;
  /** address from which clients refresh it (RFC 7986, section 5.8) */
  source: string;
  /** IANA name of the zone in which times are written */
  timeZone: string;
  events: CalendarEvent[];
}

/** How often clients refresh the calendar (RFC 7986, section 5.7). */
const REFRESH_INTERVAL = "PT1H";

/**
 * Returns a calendar as text/calendar (RFC 5545, RFC 7986). It has no METHOD, as it is published
 * and not sent. The same calendar gives the same bytes.
 *
 * The package `ical-generator` does not serve: it writes DTSTAMP in the calendar's zone, leaves
 * NAME unescaped, and does not support LANGUAGE.
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
    contentLine("REFRESH-INTERVAL", REFRESH_INTERVAL, { VALUE: "DURATION" }),
    contentLine("LAST-MODIFIED", utcTime(new Date(lastChange))),
    // Clients older than RFC 7986 read these.
    contentLine("X-WR-CALNAME", escapeText(name.text)),
    contentLine("X-WR-CALDESC", escapeText(description.text)),
    contentLine("X-WR-TIMEZONE", timeZone),
    contentLine("X-PUBLISHED-TTL", REFRESH_INTERVAL),
    timeZoneLines(timeZone, instants),
    ...events.map((event) => eventLines(event, timeZone)),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function eventLines(event: CalendarEvent, timeZone: string): string {
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", escapeText(event.uid)),
    // Without a METHOD, the time of the last revision (RFC 5545, section 3.8.7.2).
    contentLine("DTSTAMP", utcTime(event.changedAt)),
    contentLine("LAST-MODIFIED", utcTime(event.changedAt)),
    contentLine("SEQUENCE", String(event.sequence)),
    contentLine("STATUS", event.cancelled ? "CANCELLED" : "CONFIRMED"),
    ...timeLines(event.during, timeZone),
    textLine("SUMMARY", event.summary),
    textLine("DESCRIPTION", event.description),
    textLine("LOCATION", event.location),
    ...(event.webcast
      ? [
          contentLine("CONFERENCE", uri(event.webcast.url), {
            VALUE: "URI",
            FEATURE: "VIDEO",
            LABEL: event.webcast.label.text,
            LANGUAGE: event.webcast.label.language,
          }),
        ]
      : []),
    ...event.categories.map((category) => textLine("CATEGORIES", category)),
    contentLine("URL", uri(event.url)),
    ...(event.comment ? [textLine("COMMENT", event.comment)] : []),
    contentLine("TRANSP", event.busy ? "OPAQUE" : "TRANSPARENT"),
    contentLine("END", "VEVENT"),
  ].join("");
}

function timeLines(during: CalendarEvent["during"], timeZone: string): string[] {
  if ("startsAt" in during)
    return [timeLine("DTSTART", during.startsAt, timeZone), timeLine("DTEND", during.endsAt, timeZone)];

  return [
    contentLine("DTSTART", formatDate(during.first), { VALUE: "DATE" }),
    // DTEND is exclusive.
    contentLine("DTEND", formatDate(during.last, 1), { VALUE: "DATE" }),
  ];
}

function formatDate(day: string, daysLater = 0): string {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days: daysLater }).toFormat("yyyyMMdd");
}

function textLine(name: string, { text, language }: LanguageText): string {
  return contentLine(name, escapeText(text), { LANGUAGE: language });
}

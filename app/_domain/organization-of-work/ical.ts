import { type Calendar, type CalendarEvent, type LanguageText, writeCalendar } from "@/app/_formats/calendar";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { FREE_EVENT_KINDS } from "@/app/_vocabulary/work-events";
import type { Meeting } from "../meetings/queries";
import type { OrganizationOfWork, PlenaryMeeting, ProgrammeEntry } from "./queries";
import type { WorkEvent } from "./work-events";

/** The portal's address, and the part of the programme that the calendar covers. */
interface CalendarScope {
  publicUrl: string;
  /** the only plenary meeting to include; without it all of them and the meeting itself */
  number?: number;
}

/**
 * Renders the organization of work as iCalendar in one language; `undefined` if no plenary meeting
 * has that number.
 */
export function renderCalendar(work: OrganizationOfWork, locale: Locale, scope: CalendarScope): string | undefined {
  const { publicUrl, number } = scope;
  const { meeting, plenaryMeetings } = work;
  const selected = number === undefined ? plenaryMeetings : plenaryMeetings.filter((each) => each.number === number);
  const [only] = selected;
  if (number !== undefined && !only) return undefined;
  const inLanguage = (text: string): LanguageText => ({ text, language: locale });
  const calendar: Omit<Calendar, "name" | "url" | "source" | "events"> = {
    producer: `-//${hostOf(publicUrl)}//Meeting portal//${locale.toUpperCase()}`,
    description: inLanguage(getTranslator(locale, "calendar")("description")),
    timeZone: meeting.timeZone,
  };
  const events = selected.map((plenaryMeeting) => plenaryMeetingEvent(plenaryMeeting, work, locale, publicUrl));

  return only && number !== undefined
    ? writeCalendar({
        ...calendar,
        name: inLanguage(summarize(only, meeting, locale)),
        url: `${publicUrl}${paths.programme(locale, meeting.key, number)}`,
        source: `${publicUrl}${paths.plenaryMeetingIcs(locale, meeting.key, number)}`,
        events,
      })
    : writeCalendar({
        ...calendar,
        name: inLanguage(meetingName(meeting, locale).line),
        url: `${publicUrl}${paths.programme(locale, meeting.key)}`,
        source: `${publicUrl}${paths.programmeIcs(locale, meeting.key)}`,
        events: [
          meetingEvent(work, locale, publicUrl),
          ...events,
          ...work.events.map((event) => workEvent(event, meeting, locale, publicUrl)),
        ],
      });
}

function plenaryMeetingEvent(
  plenaryMeeting: PlenaryMeeting,
  { meeting, room }: OrganizationOfWork,
  locale: Locale,
  publicUrl: string,
): CalendarEvent {
  const { line, body, place } = namesOf(meeting, locale);
  const inLanguage = (text: string): LanguageText => ({ text, language: locale });
  const lines = plenaryMeeting.entries.flatMap((entry) => [
    describeEntry(entry, locale),
    ...(entry.item ? [`${publicUrl}${paths.agenda(locale, meeting.key, { item: entry.item })}`] : []),
  ]);

  return {
    uid: `${plenaryMeeting.id}@${hostOf(publicUrl)}`,
    sequence: plenaryMeeting.sequence,
    changedAt: lastRevisionOf(plenaryMeeting, meeting.createdAt),
    during: { startsAt: plenaryMeeting.startsAt, endsAt: plenaryMeeting.endsAt },
    cancelled: plenaryMeeting.cancelledAt !== undefined,
    busy: plenaryMeeting.cancelledAt === undefined,
    summary: inLanguage(summarize(plenaryMeeting, meeting, locale)),
    description: inLanguage([line, ...lines].join("\n")),
    location: locationOf([plenaryMeeting.room ?? room, venueOf(meeting, locale)], place, locale),
    categories: [body],
    webcast: webcastOf(meeting, locale),
    url: `${publicUrl}${paths.programme(locale, meeting.key, plenaryMeeting.number)}`,
    comment: commentOf(plenaryMeeting),
  };
}

/** Returns an informal meeting or a side event, or a holiday, on which nobody is busy. */
function workEvent(
  { id, kind, day, during, title, room, sequence, changedAt, cancelledAt, isPostponed, reason }: WorkEvent,
  meeting: Meeting,
  locale: Locale,
  publicUrl: string,
): CalendarEvent {
  const { line, body, place } = namesOf(meeting, locale);
  const kindName = getTranslator(locale, "programme")(`events.${kind}`);
  const summary = markOff(title.text, { cancelledAt, isPostponed }, locale);

  return {
    uid: `${id}@${hostOf(publicUrl)}`,
    sequence,
    changedAt: changedAt ?? meeting.createdAt,
    during: during ?? { first: day, last: day },
    cancelled: cancelledAt !== undefined,
    busy: during !== undefined && !cancelledAt && !FREE_EVENT_KINDS.includes(kind),
    summary: { text: summary, language: title.locale },
    description: { text: [kindName, line].join("\n"), language: locale },
    location: locationOf([room, venueOf(meeting, locale)], place, locale),
    categories: [body],
    url: `${publicUrl}${paths.programme(locale, meeting.key)}`,
    comment: commentOf({ reason }),
  };
}

/**
 * Returns the event of the meeting as a whole; a change of any plenary meeting or of its days revises it too. While no
 * days stand it is cancelled on the last that did (RFC 5545, section 3.8.1.11, knows no status for them).
 */
function meetingEvent(
  { meeting, plenaryMeetings }: OrganizationOfWork,
  locale: Locale,
  publicUrl: string,
): CalendarEvent {
  const { line, body, place } = namesOf(meeting, locale);
  const changes = plenaryMeetings.map((plenaryMeeting) => lastRevisionOf(plenaryMeeting, meeting.createdAt).getTime());
  const address = `${publicUrl}${paths.meeting(locale, meeting.key)}`;
  const { scheduleStatus, scheduleChange } = meeting;
  const rescheduledAt = scheduleChange ? new Date(scheduleChange.at).getTime() : 0;
  const isOff = scheduleStatus !== "scheduled";
  const reason = isOff ? pickText(scheduleChange?.reasons ?? {}, locale, meeting.original) : undefined;

  return {
    uid: `${meeting.id}@${hostOf(publicUrl)}`,
    sequence: plenaryMeetings.reduce((sum, { sequence }) => sum + sequence, scheduleChange?.number ?? 0),
    changedAt: new Date(Math.max(meeting.createdAt.getTime(), rescheduledAt, ...changes)),
    during: { first: meeting.startsOn, last: meeting.endsOn },
    cancelled: isOff,
    busy: false,
    summary: isOff
      ? { text: getTranslator(locale, "calendar")(scheduleStatus, { summary: body.text }), language: body.language }
      : body,
    description: { text: `${line}\n${address}`, language: locale },
    location: locationOf([venueOf(meeting, locale)], place, locale),
    categories: [body],
    url: address,
    comment: commentOf({ reason }),
    webcast: webcastOf(meeting, locale),
  };
}

/** Returns the names of a meeting, with the languages that they are in. */
function namesOf(meeting: Meeting, locale: Locale): { line: string; body: LanguageText; place: LanguageText } {
  const { line, body, place } = meetingName(meeting, locale);
  const withLanguage = (name: { text: string; locale: Locale }) => ({ text: name.text, language: name.locale });

  return { line, body: withLanguage(body), place: withLanguage(place) };
}

/** Returns the room and the building with the place of the meeting: "Boardroom D, C Building, Vienna". */
function locationOf(
  within: ({ text: string; locale: Locale } | undefined)[],
  place: LanguageText,
  locale: Locale,
): LanguageText {
  const known = within.filter((part) => part !== undefined);
  const [first] = known;
  if (!first) return place;
  const names = [...known, place].map(({ text }) => text).filter(Boolean);

  return { text: names.join(getTranslator(locale, "meeting")("comma")), language: first.locale };
}

function venueOf({ information, original }: Meeting, locale: Locale) {
  return pickText(information?.venues ?? {}, locale, original);
}

function webcastOf({ information }: Meeting, locale: Locale): CalendarEvent["webcast"] {
  const label = { text: getTranslator(locale, "information")("webcast"), language: locale };

  return information?.webcastUrl ? { url: information.webcastUrl, label } : undefined;
}

function commentOf({ reason }: Pick<PlenaryMeeting, "reason">): LanguageText | undefined {
  return reason && { text: reason.text, language: reason.locale };
}

/** Names a plenary meeting among events of other meetings, and whether it is cancelled. */
function summarize({ number, ...off }: PlenaryMeeting, meeting: Meeting, locale: Locale): string {
  const t = getTranslator(locale, "calendar");
  const plenaryMeeting = getTranslator(locale, "meeting")("plenaryMeeting", { number });
  const summary = t("summary", { plenaryMeeting, body: meetingName(meeting, locale).body.text });

  return markOff(summary, off, locale);
}

/** Returns a summary that says first if its event is cancelled or postponed. */
function markOff(
  summary: string,
  { cancelledAt, isPostponed }: { cancelledAt: Date | undefined; isPostponed?: true | undefined },
  locale: Locale,
): string {
  if (!cancelledAt) return summary;

  return getTranslator(locale, "calendar")(isPostponed ? "postponed" : "cancelled", { summary });
}

/** Describes an entry on one line: its number as printed, its title, whether it is continued. */
function describeEntry({ item, title, continued }: ProgrammeEntry, locale: Locale): string {
  const fullTitle = continued ? `${title}${getTranslator(locale, "agenda")("continued")}` : title;
  if (!item) return fullTitle;

  return getTranslator(locale, "calendar")("item", { number: printItemNumber(item, locale), title: fullTitle });
}

/** Returns the last revision, of texts too: those raise no sequence (RFC 5545, section 3.8.7.4). */
function lastRevisionOf({ changedAt, textsChangedAt }: PlenaryMeeting, createdAt: Date): Date {
  const changes = [changedAt ?? createdAt, ...(textsChangedAt ? [textsChangedAt] : [])];

  return new Date(Math.max(...changes.map((instant) => instant.getTime())));
}

function hostOf(publicUrl: string): string {
  return new URL(publicUrl).hostname;
}

import { type Calendar, type CalendarEvent, type LanguageText, writeCalendar } from "@/app/_formats/calendar";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { OrganizationOfWork, PlenaryMeeting, ProgrammeEntry } from "./queries";

/** The texts of a calendar in its language. */
export interface CalendarTexts {
  locale: Locale;
  /** the body, place and dates: "Working Group …, Vienna, 29 and 30 May 2023" */
  meeting: string;
  body: LanguageText;
  place: LanguageText;
  /** of the calendar as a whole */
  description: string;
  /** names a plenary meeting among events of other meetings, and says if it is cancelled */
  summary: (plenaryMeeting: PlenaryMeeting) => string;
  /** describes an entry on one line: its number as printed, its title, whether it is continued */
  entry: (entry: ProgrammeEntry) => string;
}

/** The portal's address, and the part of the programme that the calendar covers. */
interface CalendarScope {
  publicUrl: string;
  /** the only plenary meeting to include; without it all of them and the meeting itself */
  number?: number;
}

/**
 * Renders the organization of work as iCalendar; `undefined` if no plenary meeting has that number.
 */
export function renderCalendar(
  work: OrganizationOfWork,
  texts: CalendarTexts,
  scope: CalendarScope,
): string | undefined {
  const { publicUrl, number } = scope;
  const { meeting, plenaryMeetings } = work;
  const selected = number === undefined ? plenaryMeetings : plenaryMeetings.filter((each) => each.number === number);
  const [only] = selected;
  if (number !== undefined && !only) return undefined;
  const { locale } = texts;
  const inLanguage = (text: string): LanguageText => ({ text, language: locale });
  const calendar: Omit<Calendar, "name" | "url" | "source" | "events"> = {
    producer: `-//${hostOf(publicUrl)}//Meeting portal//${locale.toUpperCase()}`,
    description: inLanguage(texts.description),
    timeZone: meeting.timeZone,
  };
  const events = selected.map((plenaryMeeting) => plenaryMeetingEvent(plenaryMeeting, work, texts, publicUrl));

  return only && number !== undefined
    ? writeCalendar({
        ...calendar,
        name: inLanguage(texts.summary(only)),
        url: `${publicUrl}${paths.programme(locale, meeting.key, number)}`,
        source: `${publicUrl}${paths.plenaryMeetingIcs(locale, meeting.key, number)}`,
        events,
      })
    : writeCalendar({
        ...calendar,
        name: inLanguage(texts.meeting),
        url: `${publicUrl}${paths.programme(locale, meeting.key)}`,
        source: `${publicUrl}${paths.programmeIcs(locale, meeting.key)}`,
        events: [meetingEvent(work, texts, publicUrl), ...events],
      });
}

function plenaryMeetingEvent(
  plenaryMeeting: PlenaryMeeting,
  { meeting }: OrganizationOfWork,
  texts: CalendarTexts,
  publicUrl: string,
): CalendarEvent {
  const { locale } = texts;
  const inLanguage = (text: string): LanguageText => ({ text, language: locale });
  const lines = plenaryMeeting.entries.flatMap((entry) => [
    texts.entry(entry),
    ...(entry.item ? [`${publicUrl}${paths.agenda(locale, meeting.key, entry.item)}`] : []),
  ]);

  return {
    uid: `${plenaryMeeting.id}@${hostOf(publicUrl)}`,
    sequence: plenaryMeeting.sequence,
    changedAt: lastRevisionOf(plenaryMeeting, meeting.createdAt),
    during: { startsAt: plenaryMeeting.startsAt, endsAt: plenaryMeeting.endsAt },
    cancelled: plenaryMeeting.cancelledAt !== undefined,
    busy: plenaryMeeting.cancelledAt === undefined,
    summary: inLanguage(texts.summary(plenaryMeeting)),
    description: inLanguage([texts.meeting, ...lines].join("\n")),
    location: texts.place,
    categories: [texts.body],
    url: `${publicUrl}${paths.programme(locale, meeting.key, plenaryMeeting.number)}`,
  };
}

/** Returns the event of the meeting as a whole; a change of any plenary meeting revises it too. */
function meetingEvent(work: OrganizationOfWork, texts: CalendarTexts, publicUrl: string): CalendarEvent {
  const { meeting, plenaryMeetings } = work;
  const inLanguage = (text: string): LanguageText => ({ text, language: texts.locale });
  const changes = plenaryMeetings.map((plenaryMeeting) => lastRevisionOf(plenaryMeeting, meeting.createdAt).getTime());
  const address = `${publicUrl}${paths.meeting(texts.locale, meeting.key)}`;

  return {
    uid: `${meeting.id}@${hostOf(publicUrl)}`,
    sequence: plenaryMeetings.reduce((sum, { sequence }) => sum + sequence, 0),
    changedAt: new Date(Math.max(meeting.createdAt.getTime(), ...changes)),
    during: { first: meeting.startsOn, last: meeting.endsOn },
    cancelled: false,
    busy: false,
    summary: texts.body,
    description: inLanguage(`${texts.meeting}\n${address}`),
    location: texts.place,
    categories: [texts.body],
    url: address,
  };
}

/** Returns the last revision, of texts too: those raise no sequence (RFC 5545, section 3.8.7.4). */
function lastRevisionOf({ changedAt, textsChangedAt }: PlenaryMeeting, createdAt: Date): Date {
  const changes = [changedAt ?? createdAt, ...(textsChangedAt ? [textsChangedAt] : [])];

  return new Date(Math.max(...changes.map((instant) => instant.getTime())));
}

function hostOf(publicUrl: string): string {
  return new URL(publicUrl).hostname;
}

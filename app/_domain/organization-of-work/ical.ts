import { type Calendar, type CalendarEvent, type LanguageText, writeCalendar } from "@/app/_formats/calendar";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { OrganizationOfWork, PlenaryMeeting, ProgrammeEntry } from "./queries";

/** What a calendar says, in its language. */
export interface ProgrammeWords {
  locale: Locale;
  /** the body and its meeting: "Working Group …, Vienna, 29 and 30 May 2023" */
  meeting: string;
  body: LanguageText;
  place: LanguageText;
  /** of the calendar as a whole */
  description: string;
  /** what stands for a plenary meeting in a list of many meetings, its standing included */
  summary: (sitting: PlenaryMeeting) => string;
  /** an entry on one line: its number as printed, its title, whether it is continued */
  entry: (entry: ProgrammeEntry) => string;
}

/** Where the portal stands and which of its calendars is drawn. */
interface Place {
  publicUrl: string;
  /** one plenary meeting by its number; without it all of them and the meeting itself */
  number?: number;
}

/** The organization of work as a calendar; nothing where there is no plenary meeting of that number. */
export function renderCalendar(work: OrganizationOfWork, words: ProgrammeWords, place: Place): string | undefined {
  const { publicUrl, number } = place;
  const { meeting, plenaryMeetings } = work;
  const sittings = number === undefined ? plenaryMeetings : plenaryMeetings.filter((each) => each.number === number);
  const [only] = sittings;
  if (number !== undefined && !only) return undefined;
  const { locale } = words;
  const own = (text: string): LanguageText => ({ text, language: locale });
  const calendar: Omit<Calendar, "name" | "url" | "source" | "events"> = {
    producer: `-//${hostOf(publicUrl)}//Meeting portal//${locale.toUpperCase()}`,
    description: own(words.description),
    timeZone: meeting.timeZone,
  };
  const events = sittings.map((sitting) => eventOf(sitting, work, words, publicUrl));

  return only && number !== undefined
    ? writeCalendar({
        ...calendar,
        name: own(words.summary(only)),
        url: `${publicUrl}${paths.programme(locale, meeting.key, number)}`,
        source: `${publicUrl}${paths.plenaryIcs(locale, meeting.key, number)}`,
        events,
      })
    : writeCalendar({
        ...calendar,
        name: own(words.meeting),
        url: `${publicUrl}${paths.programme(locale, meeting.key)}`,
        source: `${publicUrl}${paths.programmeIcs(locale, meeting.key)}`,
        events: [wholeMeeting(work, words, publicUrl), ...events],
      });
}

function eventOf(
  sitting: PlenaryMeeting,
  { meeting }: OrganizationOfWork,
  words: ProgrammeWords,
  publicUrl: string,
): CalendarEvent {
  const { locale } = words;
  const own = (text: string): LanguageText => ({ text, language: locale });
  const lines = sitting.entries.flatMap((entry) => [
    words.entry(entry),
    ...(entry.item ? [`${publicUrl}${paths.agenda(locale, meeting.key, entry.item)}`] : []),
  ]);

  return {
    uid: `${sitting.id}@${hostOf(publicUrl)}`,
    sequence: sitting.sequence,
    changedAt: changeOf(sitting, meeting.enteredAt),
    during: { startsAt: sitting.startsAt, endsAt: sitting.endsAt },
    cancelled: sitting.cancelledAt !== undefined,
    busy: sitting.cancelledAt === undefined,
    summary: own(words.summary(sitting)),
    description: own([words.meeting, ...lines].join("\n")),
    location: words.place,
    categories: [words.body],
    url: `${publicUrl}${paths.programme(locale, meeting.key, sitting.number)}`,
  };
}

/** The days of the meeting. What changes any of its plenary meetings is a revision of it too. */
function wholeMeeting(work: OrganizationOfWork, words: ProgrammeWords, publicUrl: string): CalendarEvent {
  const { meeting, plenaryMeetings } = work;
  const own = (text: string): LanguageText => ({ text, language: words.locale });
  const changes = plenaryMeetings.map((sitting) => changeOf(sitting, meeting.enteredAt).getTime());
  const address = `${publicUrl}${paths.meeting(words.locale, meeting.key)}`;

  return {
    uid: `${meeting.id}@${hostOf(publicUrl)}`,
    sequence: plenaryMeetings.reduce((sum, { sequence }) => sum + sequence, 0),
    changedAt: new Date(Math.max(meeting.enteredAt.getTime(), ...changes)),
    during: { first: meeting.startsOn, last: meeting.endsOn },
    cancelled: false,
    busy: false,
    summary: words.body,
    description: own(`${words.meeting}\n${address}`),
    location: words.place,
    categories: [words.body],
    url: address,
  };
}

/** When last an event was revised, its words included: those raise no sequence (RFC 5545, section 3.8.7.4). */
function changeOf({ changedAt, wordsChangedAt }: PlenaryMeeting, enteredAt: Date): Date {
  const changes = [changedAt ?? enteredAt, ...(wordsChangedAt ? [wordsChangedAt] : [])];

  return new Date(Math.max(...changes.map((instant) => instant.getTime())));
}

function hostOf(publicUrl: string): string {
  return new URL(publicUrl).hostname;
}

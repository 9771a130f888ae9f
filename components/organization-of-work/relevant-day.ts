import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { meetingPhase, printNow } from "@/app/_vocabulary/countdown";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import { plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";
import type { DaySitting } from "./DayProgramme";
import { entriesInWords } from "./entries";

/** A day of the programme as it is shown: what it is called, its date in words, its plenary meetings. */
export interface DayInWords {
  title: string;
  date: string;
  sittings: DaySitting[];
}

/** The day of the programme that matters: today's while the meeting runs, else the next; before the meeting its first; none once it is over. */
export function dayThatMatters(work: OrganizationOfWork, now: Date, locale: Locale): DayInWords | undefined {
  const { meeting, plenaryMeetings } = work;
  const today = dayOf(now, meeting.timeZone);
  const phase = meetingPhase(meeting, today);
  const day = plenaryMeetings.map((sitting) => sitting.day).find((each) => each >= today);
  if (phase === "after" || !day) return undefined;
  const before = meeting.startsOn === meeting.endsOn ? "parts.programme" : "dayFirst";
  const title = phase === "before" ? before : day === today ? "dayToday" : "dayNext";

  return {
    title: getTranslator(locale, "meeting")(title),
    date: formatPlenaryMeetingDay(day, locale),
    sittings: sittingsOf(work, day, now, locale),
  };
}

function sittingsOf({ meeting, plenaryMeetings }: OrganizationOfWork, day: Day, now: Date, locale: Locale) {
  const say = getTranslator(locale, "meeting");
  const { statusOf } = plenaryMeetingStatuses(plenaryMeetings, now);

  return plenaryMeetings
    .filter((sitting) => sitting.day === day)
    .map((sitting) => ({
      id: sitting.id,
      name: say("plenaryMeeting", { number: sitting.number }),
      href: paths.programme(locale, meeting.key, sitting.number),
      startsAt: sitting.startsAt,
      endsAt: sitting.endsAt,
      cancelledAt: sitting.cancelledAt,
      period: formatPeriod(sitting.startsAt, sitting.endsAt, locale, meeting.timeZone),
      standing: statusOf(sitting.id),
      entries: entriesInWords(sitting, meeting.key, locale),
    }));
}

/** The words of the marks of plenary meetings. */
export function markWords(locale: Locale) {
  const say = getTranslator(locale, "meeting");

  return { now: capitalized(printNow(locale), locale), next: say("next"), cancelled: say("cancelled") };
}

/** With a capital letter, as what stands alone begins. */
export function capitalized(words: string, locale: Locale): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

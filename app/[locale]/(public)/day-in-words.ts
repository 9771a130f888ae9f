import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { phaseOf, printNow } from "@/app/_vocabulary/countdown";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { nowAndNext } from "@/app/_vocabulary/now-and-next";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod, formatSittingDay } from "@/app/_vocabulary/periods";
import type { DaySitting } from "@/components/organization-of-work/DayProgramme";
import { entriesInWords } from "./meetings/[meeting]/programme/entries";

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
  const phase = phaseOf(meeting, today);
  const day = plenaryMeetings.map((sitting) => sitting.day).find((each) => each >= today);
  if (phase === "after" || !day) return undefined;
  const before = meeting.startsOn === meeting.endsOn ? "parts.programme" : "dayFirst";
  const title = phase === "before" ? before : day === today ? "dayToday" : "dayNext";

  return {
    title: getTranslator(locale, "meeting")(title),
    date: formatSittingDay(day, locale),
    sittings: sittingsOf(work, day, now, locale),
  };
}

function sittingsOf({ meeting, plenaryMeetings }: OrganizationOfWork, day: Day, now: Date, locale: Locale) {
  const say = getTranslator(locale, "meeting");
  const { standingOf } = nowAndNext(plenaryMeetings, now);

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
      standing: standingOf(sitting.id),
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

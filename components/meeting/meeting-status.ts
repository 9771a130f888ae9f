import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import type { PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { daysBetween, endOfDay, meetingPhase, printCountdown, printNow } from "@/app/_vocabulary/countdown";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";
import { capitalized } from "../organization-of-work/relevant-day";
import type { StandingWords } from "./MeetingStatus";

/** How a meeting stands to the clock, in words: "In 3 days", "Today: day 1 of 2", "Now: 2nd plenary meeting", "This meeting is over". */
export function standingInWords(
  meeting: MeetingSummary,
  sittings: PlenaryMeeting[],
  now: Date,
  locale: Locale,
): StandingWords {
  const say = getTranslator(locale, "meeting");
  const today = dayOf(now, meeting.timeZone);
  const phase = meetingPhase(meeting, today);
  if (phase === "after") return { phase, words: say("status.over"), sittings: [] };
  const countdown = capitalized(printCountdown(today, phase === "before" ? meeting.startsOn : today, locale), locale);
  if (phase === "before") return { phase, words: countdown, sittings: [] };
  const days = daysBetween(meeting.startsOn, meeting.endsOn) + 1;
  const day = daysBetween(meeting.startsOn, today) + 1;
  const { statusOf } = plenaryMeetingStatuses(sittings, now);

  return {
    phase,
    words: days > 1 ? say("status.day", { today: countdown, day, days }) : countdown,
    sittings: sittings
      .filter((sitting) => sitting.day === today && !sitting.cancelledAt)
      .map(({ id, number, startsAt, endsAt }) => ({
        id,
        startsAt,
        endsAt,
        running: statusOf(id) === "now",
        words: say("status.sitting", {
          now: capitalized(printNow(locale), locale),
          name: say("plenaryMeeting", { number }),
        }),
      })),
  };
}

/** The next instant at which what is said of these meetings stops being true: a day ends where one is held or awaited, a plenary meeting begins or ends. */
export function trueUntil(meetings: MeetingSummary[], sittings: PlenaryMeeting[], now: Date): Date | undefined {
  const midnights = meetings
    .filter((meeting) => meetingPhase(meeting, dayOf(now, meeting.timeZone)) !== "after")
    .map((meeting) => endOfDay(dayOf(now, meeting.timeZone), meeting.timeZone));
  const turns = [plenaryMeetingStatuses(sittings, now).until, ...midnights].flatMap((turn) =>
    turn ? [turn.getTime()] : [],
  );

  return turns.length > 0 ? new Date(Math.min(...turns)) : undefined;
}

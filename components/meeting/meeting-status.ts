import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import type { PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { capitalize } from "@/app/_vocabulary/capitalize";
import { daysBetween, endOfDay, meetingPhase, printCountdown } from "@/app/_vocabulary/countdown";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";

/**
 * Returns the status of a meeting by the calendar: "In 3 days", "Today: day 1 of 2", "This meeting
 * is over"; while its days do not stand, that it is postponed or cancelled.
 */
export function describeMeetingStatus(meeting: MeetingSummary, now: Date, locale: Locale): string {
  const t = getTranslator(locale, "meeting");
  if (meeting.scheduleStatus !== "scheduled") return t(`schedule.${meeting.scheduleStatus}`);
  const today = dayOf(now, meeting.timeZone);
  const phase = meetingPhase(meeting, today);
  if (phase === "after") return t("status.over");
  const countdown = capitalize(printCountdown(today, phase === "before" ? meeting.startsOn : today, locale), locale);
  const days = daysBetween(meeting.startsOn, meeting.endsOn) + 1;
  if (phase === "before" || days === 1) return countdown;

  return t("status.day", { today: countdown, day: daysBetween(meeting.startsOn, today) + 1, days });
}

/**
 * Returns the next instant at which the displayed status of these meetings changes: a day of a
 * current or upcoming meeting ends, a plenary meeting begins or ends. `undefined` where nothing
 * will change.
 */
export function statusExpiresAt(
  meetings: MeetingSummary[],
  plenaryMeetings: PlenaryMeeting[],
  now: Date,
): Date | undefined {
  const midnights = meetings
    .filter(({ scheduleStatus }) => scheduleStatus === "scheduled")
    .filter((meeting) => meetingPhase(meeting, dayOf(now, meeting.timeZone)) !== "after")
    .map((meeting) => endOfDay(dayOf(now, meeting.timeZone), meeting.timeZone));
  const { until } = plenaryMeetingStatuses(plenaryMeetings, now);
  const changes = [until, ...midnights].flatMap((instant) => (instant ? [instant.getTime()] : []));

  return changes.length > 0 ? new Date(Math.min(...changes)) : undefined;
}

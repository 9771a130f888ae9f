import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MeetingDates, ScheduleStatus } from "@/app/_vocabulary/meeting-schedule";
import { formatDays } from "@/app/_vocabulary/periods";
import { pickPlace } from "@/app/_vocabulary/places";
import { getTranslator } from "./translator";

/** The days of a meeting, and whether they stand; those of an earlier message do. */
interface ScheduledDays {
  startsOn: Day;
  endsOn: Day;
  scheduleStatus?: ScheduleStatus;
}

/** Returns the days of a meeting as they are printed: "29 and 30 May 2023", "dates to be confirmed". */
export function printMeetingDays({ startsOn, endsOn, scheduleStatus }: ScheduledDays, locale: Locale): string {
  const t = getTranslator(locale, "meeting");
  if (scheduleStatus === "postponed") return t("schedule.toBeConfirmed");
  const days = formatDays(startsOn, endsOn, locale);

  return scheduleStatus === "cancelled" ? t("schedule.cancelledDays", { days }) : days;
}

/** Returns the days of a meeting and, where it was moved to another place, the place: "Vienna, 29 and 30 May 2023". */
export function printMovedDays(
  { startsOn, endsOn, places, timeZone }: MeetingDates,
  options: { hasPlace: boolean; original: Locale | undefined; locale: Locale },
): string {
  const days = formatDays(startsOn, endsOn, options.locale);
  if (!options.hasPlace) return days;
  const place = pickPlace(places, options.locale, options.original)?.text ?? timeZone;

  return getTranslator(options.locale, "meeting")("where", { place, days });
}

import { DateTime } from "luxon";
import { type Day, instantAt } from "./instants";
import { LANGUAGE_TAGS, type Locale } from "./locales";

/** Returns the calendar days from one day to another; negative if the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  const utc = { zone: "utc" };

  return Math.round(DateTime.fromISO(to, utc).diff(DateTime.fromISO(from, utc), "days").days);
}

/** Returns the day so many days after another; before it if the number is negative. */
export function addDays(day: Day, days: number): Day {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days }).toFormat("yyyy-MM-dd");
}

/**
 * Returns how far away a day is: "today", "tomorrow", "in 3 days", "in 2 months", "3 years ago". Up
 * to two months it counts days, as those who prepare a meeting do.
 */
export function printCountdown(today: Day, day: Day, locale: Locale): string {
  const format = new Intl.RelativeTimeFormat(LANGUAGE_TAGS[locale], { numeric: "auto" });
  const days = daysBetween(today, day);
  const utc = { zone: "utc" };
  const months = Math.trunc(DateTime.fromISO(day, utc).diff(DateTime.fromISO(today, utc), "months").months);
  if (Math.abs(months) >= 24) return format.format(Math.trunc(months / 12), "year");
  if (Math.abs(months) >= 2) return format.format(months, "month");

  return format.format(days, "day");
}

/** Returns whether a day is before, during or after a meeting. */
export function meetingPhase(
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  today: Day,
): "before" | "during" | "after" {
  if (today < startsOn) return "before";

  return today > endsOn ? "after" : "during";
}

/** Returns "now" in a language. */
export function printNow(locale: Locale): string {
  return new Intl.RelativeTimeFormat(LANGUAGE_TAGS[locale], { numeric: "auto" }).format(0, "second");
}

/** Returns the instant at which a day ends in a zone. */
export function endOfDay(day: Day, zone: string): Date {
  const next = DateTime.fromISO(day, { zone: "utc" }).plus({ days: 1 }).toFormat("yyyy-MM-dd");

  return instantAt(next, "00:00", zone);
}

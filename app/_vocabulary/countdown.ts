import { DateTime } from "luxon";
import { type Day, instantAt } from "./instants";
import { LANGUAGE_TAGS, type Locale } from "./locales";

/** Calendar days from one day to another; negative where that lies before. */
export function daysBetween(from: Day, to: Day): number {
  const utc = { zone: "utc" };

  return Math.round(DateTime.fromISO(to, utc).diff(DateTime.fromISO(from, utc), "days").days);
}

/**
 * How far off a day is, in words: "today", "tomorrow", "in 3 days", "in 2 months", "3 years ago". Weeks are counted in days, for that is how a
 * meeting is prepared; from two months on the day itself says more than their number.
 */
export function printCountdown(today: Day, day: Day, locale: Locale): string {
  const words = new Intl.RelativeTimeFormat(LANGUAGE_TAGS[locale], { numeric: "auto" });
  const days = daysBetween(today, day);
  const utc = { zone: "utc" };
  const months = Math.trunc(DateTime.fromISO(day, utc).diff(DateTime.fromISO(today, utc), "months").months);
  if (Math.abs(months) >= 24) return words.format(Math.trunc(months / 12), "year");
  if (Math.abs(months) >= 2) return words.format(months, "month");

  return words.format(days, "day");
}

/** Where a day lies to the days of a meeting. */
export function phaseOf(
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  today: Day,
): "before" | "during" | "after" {
  if (today < startsOn) return "before";

  return today > endsOn ? "after" : "during";
}

/** The word for this very moment: "now". */
export function printNow(locale: Locale): string {
  return new Intl.RelativeTimeFormat(LANGUAGE_TAGS[locale], { numeric: "auto" }).format(0, "second");
}

/** The instant at which the calendar of a zone turns over a day. */
export function endOfDay(day: Day, zone: string): Date {
  const next = DateTime.fromISO(day, { zone: "utc" }).plus({ days: 1 }).toFormat("yyyy-MM-dd");

  return instantAt(next, "00:00", zone);
}

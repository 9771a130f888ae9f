import { dayOf, formatDay, formatTime } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";

interface Props {
  at: Date;
  locale: Locale;
  /** the time zone of the clock: the meeting's own */
  zone: string;
}

/** A day and a clock time. */
export function Moment({ at, locale, zone }: Props) {
  return <time dateTime={at.toISOString()}>{momentText({ at, locale, zone })}</time>;
}

/** Formats a day and a clock time as text. */
export function momentText({ at, locale, zone }: Props): string {
  const separator = locale === "zh" ? "" : locale === "ar" ? "، " : ", ";

  return `${formatDay(dayOf(at, zone), locale)}${separator}${formatTime(at, locale, zone)}`;
}

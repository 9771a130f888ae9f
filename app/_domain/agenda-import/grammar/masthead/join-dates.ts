import { readDates } from "@/app/_domain/agenda-import/dates";
import { LEXICONS } from "@/app/_domain/agenda-import/lexicon";
import type { Locale } from "@/app/_vocabulary/locales";
import type { PrintedLine } from "../printed-lines";

/** Joins two lines that divide the days of the meeting: "Kingston, 7-11" and "juillet 2031". */
export function joinDates(lines: PrintedLine[], locale: Locale): PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && divideDays(before.text, line.text, locale)) before.text = `${before.text} ${line.text}`;
    else joined.push({ ...line });
  }

  return joined;
}

/** Several days only: what ends with a number may be a symbol above the date of its issue. */
function divideDays(first: string, second: string, locale: Locale): boolean {
  if (!/\d/.test(first) || readDates(first, LEXICONS[locale]).some(({ days }) => (days?.length ?? 0) > 1)) return false;

  return readDates(`${first} ${second}`, LEXICONS[locale]).some(
    ({ days, index, printed }) =>
      (days?.length ?? 0) > 1 && index < first.length && index + printed.trimEnd().length > first.length + 1,
  );
}

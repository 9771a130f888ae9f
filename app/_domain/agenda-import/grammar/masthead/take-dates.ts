import { type ReadDate, readDates, textBesideDate } from "@/app/_domain/agenda-import/dates";
import { LEXICONS } from "@/app/_domain/agenda-import/lexicon";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { zoneOfPlace } from "@/app/_vocabulary/places";
import type { PrintedLine } from "../printed-lines";
import type { Masthead } from "./masthead";

/**
 * Takes the place and the days of the meeting, or the date of issue, out of a line.
 *
 * @param isAfterSymbol a single day there is that of the issue, with or without a place.
 */
export function takeDates(
  { text, line }: Pick<PrintedLine, "line" | "text">,
  masthead: Masthead,
  printedIn: Locale,
  isAfterSymbol: boolean,
): string {
  // Arabic, Chinese and Russian mastheads print the date of issue in English.
  const locale = [printedIn, ...LOCALES].find((each) => readDates(text, LEXICONS[each]).length > 0);
  const [date] = locale ? readDates(text, LEXICONS[locale]) : [];
  if (!locale || !date?.days) return text;
  const beside = textBesideDate(text, date, LEXICONS[locale]);
  const placed = placeOf(text, date);
  const isMeeting = date.days.length > 1 || (placed !== undefined && !isAfterSymbol && !isPlaceOfIssue(text, placed));
  if (isMeeting && !masthead.placeLine) {
    masthead.days = [...new Set(date.days)].sort();
    masthead.placeAndDates = text.trim();
    masthead.placeLine = line;
    masthead.place = placed ?? (beside.trim() || undefined);
    masthead.timeZone = masthead.place ? zoneOf(masthead.place) : undefined;

    return "";
  }
  if (masthead.issuedOn) return text;
  masthead.issuedOn = date.days[0];
  masthead.printed.issuedOn = date.printed.trim();

  return placed === undefined ? beside : "";
}

/** "PARIS, le 17 mars 2031": where the document was issued, and on which day. */
function isPlaceOfIssue(text: string, place: string): boolean {
  return /,\s*le\s*$/iu.test(`${place} `.trimEnd()) || (!/\p{Ll}/u.test(place) && /\p{Ll}/u.test(text));
}

/** "Arusha, United Republic of Tanzania": a line that is a place, beside the days of the meeting. */
export function isPlace(text: string): boolean {
  return zoneOf(text) !== undefined || /^\p{Lu}[\p{L}’' -]{1,30}, \p{Lu}[\p{L}.’' -]{1,60}$/u.test(text);
}

/** Returns the place before or, in Chinese, after the dates. */
function placeOf(text: string, date: ReadDate): string | undefined {
  const before = text
    .slice(0, date.index)
    // "جنيف، من 26 إلى 30"
    .replace(/(?:[\s,،，]+(?:من|في الفترة(?: من)?|с))?[\s,،，:]+$/u, "")
    .replace(/^[\s,،，:]+/u, "")
    // "г. Минск"
    .replace(/^г\.\s*/u, "")
    .trim();
  const after = text
    .slice(date.index + date.printed.length)
    .replace(/^\s*(?:года|г\.)?[\s,，、]+/u, "")
    .trim();
  if (before && /[,،，]\s*$/u.test(text.slice(0, date.index).replace(/[\s,،，]+(?:من|في الفترة(?: من)?|с)\s*$/u, ", ")))
    return before;
  if (before && zoneOf(before)) return before;

  return after && zoneOf(after) ? after : undefined;
}

/** Returns the time zone of a place, also where the State follows it. */
export function zoneOf(place: string): string | undefined {
  return zoneOfPlace(place) ?? zoneOfPlace(place.split(/[,،，(（和与]/u)[0] ?? "");
}

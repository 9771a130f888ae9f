import { type Day, isDay, weekdayOf } from "@/app/_vocabulary/instants";
import type { Lexicon } from "./lexicon/lexicon";

/** A date in a text. */
export interface ReadDate {
  /** as printed, with its weekday */
  printed: string;
  index: number;
  /** every day that it names, all days of a span; `undefined` if one of them does not exist */
  days: Day[] | undefined;
  /** 1 Monday … 7 Sunday, if it is printed */
  weekday: number | undefined;
}

/**
 * Reads every date with a day, a month and a year in a text, in order: `29 and 30 May 2023`,
 * `2023年5月23日至27日`, `пятницу, 27 мая 2022 года`.
 */
export function readDates(text: string, lexicon: Lexicon): ReadDate[] {
  return [...text.matchAll(cachedPattern(lexicon))].map((match) => {
    const { weekday, list = "", first, firstMonth, span, last, month, year } = match.groups ?? {};
    const monthOf = (name: string | undefined) => lexicon.months.findIndex((forms) => matchesOneOf(forms, name)) + 1;
    const day = (date: string | undefined, name: string | undefined): Day =>
      `${year}-${padTwoDigits(lexicon.locale === "zh" ? Number(name) : monthOf(name))}-${padTwoDigits(Number(date))}`;
    const chinese = lexicon.locale === "zh";
    const [start, end] = chinese
      ? [day(first, month), last ? day(last, firstMonth ?? month) : undefined]
      : [day(first, firstMonth ?? month), last ? day(last, month) : undefined];
    const days = [...(list.match(/\d+/g) ?? []).map((date) => day(date, month)), start, ...(end ? [end] : [])];

    return {
      printed: match[0].trim(),
      index: match.index,
      days: days.every(isDay) ? (span && end ? listDaysBetween(start, end) : days) : undefined,
      weekday: weekday ? lexicon.weekdays.findIndex((forms) => matchesOneOf(forms, weekday)) + 1 : undefined,
    };
  });
}

/** Reads a text that consists of a single date; `undefined` if it contains anything else. */
export function readWholeDate(text: string, lexicon: Lexicon): ReadDate | undefined {
  const [date, ...more] = readDates(text, lexicon);
  if (!date || more.length || textBesideDate(text, date, lexicon)) return undefined;

  return date;
}

/** Returns the text of a line without its date. */
export function textBesideDate(text: string, date: ReadDate, lexicon: Lexicon): string {
  const before = text.slice(0, date.index);
  let after = text.slice(date.index + date.printed.length);
  if (lexicon.afterYear) after = after.replace(new RegExp(`^\\s*${lexicon.afterYear}`, "iu"), "");

  return `${before} ${after}`.replace(/^[\s,،，、.]+|[\s,،，、.]+$/g, "");
}

/** Returns whether the printed weekday, if any, is the calendar's. */
export function hasRightWeekday(date: ReadDate): boolean {
  const [first] = date.days ?? [];

  return !date.weekday || !first || weekdayOf(first) === date.weekday;
}

const patterns = new WeakMap<Lexicon, RegExp>();

/** Compiles a language's pattern once: a text has hundreds of lines. */
function cachedPattern(lexicon: Lexicon): RegExp {
  const pattern = patterns.get(lexicon) ?? patternOf(lexicon);
  patterns.set(lexicon, pattern);

  return pattern;
}

function patternOf(lexicon: Lexicon): RegExp {
  const weekday = `(?<weekday>${alternatives(lexicon.weekdays.flat())})`;
  if (lexicon.locale === "zh") {
    const parenthesis = (inner: string) => `(?:\\s*[，,]?\\s*[（(]?${inner}[）)]?)?`;
    return new RegExp(
      `(?<year>\\d{4})\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*(?<first>\\d{1,2})\\s*日${parenthesis(weekday)}` +
        `(?:\\s*(?:${lexicon.joins.list}|(?<span>${lexicon.joins.span}))\\s*(?:(?<firstMonth>\\d{1,2})\\s*月\\s*)?(?<last>\\d{1,2})\\s*日)?`,
      "gu",
    );
  }
  const day = "\\d{1,2}";
  const mark = "(?:er|º|°|-е|-го)?";
  const month = alternatives(lexicon.months.flat());

  return new RegExp(
    `(?:${weekday}[،,]?\\s+)?(?<![\\d.])(?<list>(?:${day}\\s*[,،]\\s*){0,6})(?<first>${day})${mark}` +
      `(?:(?:${lexicon.of.month}(?<firstMonth>${month}))?(?:${lexicon.joins.list}|(?<span>${lexicon.joins.span}))(?<last>${day})${mark})?` +
      `${lexicon.of.month}(?<month>${month})${lexicon.of.year}(?<year>\\d{4})(?!\\d)`,
    "giu",
  );
}

/**
 * Joins forms to a pattern, longest first, so that a name does not match the start of a longer one.
 */
function alternatives(forms: string[]): string {
  return [...forms].sort((one, other) => other.length - one.length).join("|");
}

function matchesOneOf(forms: string[], name = ""): boolean {
  return forms.some((form) => new RegExp(`^(?:${form})$`, "iu").test(name));
}

function listDaysBetween(start: Day, end: Day): Day[] {
  const days: Day[] = [];
  for (let day = Date.parse(start); day <= Date.parse(end) && days.length < 60; day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));

  return days;
}

const padTwoDigits = (number: number) => String(number).padStart(2, "0");

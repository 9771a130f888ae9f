import { type Day, isDay, weekdayOf } from "@/app/_vocabulary/instants";
import type { Lexicon } from "./lexicon";

/** A date that stands in a text. */
export interface ReadDate {
  /** as printed, with its weekday */
  printed: string;
  index: number;
  /** every day it names, a span filled; none if one of them does not exist */
  days: Day[] | undefined;
  /** 1 Monday … 7 Sunday, if it is printed */
  weekday: number | undefined;
}

/** Every date with a day, a month and a year that a text names, in order: `29 and 30 May 2023`, `23日至27日`, `пятницу, 27 мая`. */
export function readDates(text: string, lexicon: Lexicon): ReadDate[] {
  return [...text.matchAll(patternOf(lexicon))].map((match) => {
    const { weekday, list = "", first, firstMonth, span, last, month, year } = match.groups ?? {};
    const monthOf = (name: string | undefined) => lexicon.months.findIndex((forms) => matchesOneOf(forms, name)) + 1;
    const day = (date: string | undefined, name: string | undefined): Day =>
      `${year}-${two(lexicon.locale === "zh" ? Number(name) : monthOf(name))}-${two(Number(date))}`;
    const chinese = lexicon.locale === "zh";
    const [start, end] = chinese
      ? [day(first, month), last ? day(last, firstMonth ?? month) : undefined]
      : [day(first, firstMonth ?? month), last ? day(last, month) : undefined];
    const days = [...(list.match(/\d+/g) ?? []).map((date) => day(date, month)), start, ...(end ? [end] : [])];

    return {
      printed: match[0].trim(),
      index: match.index,
      days: days.every(isDay) ? (span && end ? fill(start, end) : days) : undefined,
      weekday: weekday ? lexicon.weekdays.findIndex((forms) => matchesOneOf(forms, weekday)) + 1 : undefined,
    };
  });
}

/** The date that is all a text says, apart from `around`. */
export function readWholeDate(text: string, lexicon: Lexicon): ReadDate | undefined {
  const [date, ...more] = readDates(text, lexicon);
  if (!date || more.length || remainder(text, date, lexicon)) return undefined;

  return date;
}

/** What a line says besides its date. */
export function remainder(text: string, date: ReadDate, lexicon: Lexicon): string {
  const before = text.slice(0, date.index);
  let after = text.slice(date.index + date.printed.length);
  if (lexicon.afterYear) after = after.replace(new RegExp(`^\\s*${lexicon.afterYear}`, "iu"), "");

  return `${before} ${after}`.replace(/^[\s,،，、.]+|[\s,،，、.]+$/g, "");
}

/** Whether the weekday that is printed is the calendar's; also where none is. */
export function weekdayFits(date: ReadDate): boolean {
  const [first] = date.days ?? [];

  return !date.weekday || !first || weekdayOf(first) === date.weekday;
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

/** Longest first, so that a name is not taken for the beginning of a longer one. */
function alternatives(forms: string[]): string {
  return [...forms].sort((one, other) => other.length - one.length).join("|");
}

function matchesOneOf(forms: string[], name = ""): boolean {
  return forms.some((form) => new RegExp(`^(?:${form})$`, "iu").test(name));
}

function fill(start: Day, end: Day): Day[] {
  const days: Day[] = [];
  for (let day = Date.parse(start); day <= Date.parse(end) && days.length < 60; day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));

  return days;
}

const two = (number: number) => String(number).padStart(2, "0");

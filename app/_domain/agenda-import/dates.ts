import { withEuropeanDigits } from "@/app/_vocabulary/digits";
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
  /** a year is printed; otherwise it is the one of the context */
  hasYear: boolean;
}

interface Token {
  type: "weekday" | "month" | "year" | "day" | "span" | "list" | "of" | "mark";
  text: string;
  index: number;
  value: number;
}

/**
 * Reads every date with a day, a month and a year in a text, in order: `22–24, 29 and 30 May 2023`,
 * `29 December 2023–5 January 2024`, `2023年5月23日至27日`, `пятницу, 27 мая 2022 года`.
 *
 * @param contextYear the year of dates that print none; without it they are no dates.
 */
export function readDates(text: string, lexicon: Lexicon, contextYear?: number): ReadDate[] {
  return runsOf(tokensOf(text, lexicon), text, lexicon).flatMap((run) => readRun(run, text, lexicon, contextYear));
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

const YEARS = { first: 1945, last: 2199 };

function tokensOf(text: string, lexicon: Lexicon): Token[] {
  return [...withEuropeanDigits(text).matchAll(patternOf(lexicon))].map((match) => {
    const groups = match.groups ?? {};
    const token = (type: Token["type"], value = 0): Token => ({ type, text: match[0], index: match.index, value });
    if (groups.weekday !== undefined) return token("weekday", indexOfForm(lexicon.weekdays, groups.weekday) + 1);
    if (groups.month !== undefined) return token("month", indexOfForm(lexicon.months, groups.month) + 1);
    if (groups.chineseMonth !== undefined) return token("month", Number(groups.chineseMonth));
    if (groups.year !== undefined) return token("year", Number(groups.year));
    if (groups.day !== undefined) return token("day", Number(groups.day));
    if (groups.span !== undefined) return token("span");

    return token(groups.list !== undefined ? "list" : "of");
  });
}

const patterns = new Map<Lexicon, RegExp>();

function patternOf(lexicon: Lexicon): RegExp {
  const known = patterns.get(lexicon);
  if (known) return known;
  const isChinese = lexicon.locale === "zh";
  const { span, list, of } = lexicon.dateWords;
  const day = isChinese
    ? "(?<day>\\d{1,2})\\s*日?(?!\\d|\\s*[年月])"
    : "(?<!\\d)(?<day>\\d{1,2})(?!\\d)(?:er|º|°|-?е|-?го)?(?![\\p{L}\\d/:.]\\d)";
  const parts = [
    `(?<weekday>${isChinese ? "[（(]?" : "(?<!\\p{L})"}(?:${alternatives(lexicon.weekdays.flat())})${isChinese ? "[）)]?" : "(?!\\p{L})"})`,
    isChinese ? "(?<year>\\d{4})\\s*年" : `(?<!\\d)(?<year>(?:19|20|21)\\d\\d)(?!\\d)`,
    isChinese
      ? "(?<chineseMonth>\\d{1,2})\\s*月"
      : `(?<!\\p{L})(?<month>${alternatives(lexicon.months.flat())})(?!\\p{L})`,
    `(?<span>${span})`,
    `(?<list>${list})`,
    ...(of ? [`(?<of>${of})`] : []),
    day,
  ];
  const pattern = new RegExp(parts.join("|"), "giu");
  patterns.set(lexicon, pattern);

  return pattern;
}

/** Groups tokens between which only spaces and commas stand. */
function runsOf(tokens: Token[], text: string, lexicon: Lexicon): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const last = runs.at(-1)?.at(-1);
    const between = last && text.slice(last.index + last.text.length, token.index);
    const joins = between !== undefined && /^[\s,،，、]*\.?\s*$/.test(between);
    // A year or a month ends a date: what follows it without a join is another.
    const isNext =
      last?.type === "year" && (token.type === "day" || token.type === "weekday") && lexicon.locale !== "zh";
    // "3 March 10 a.m.": a number after the month of a day is none of its days.
    const isOther =
      last?.type === "month" &&
      token.type === "day" &&
      lexicon.locale !== "zh" &&
      runs.at(-1)?.some(({ type }) => type === "day");
    if (joins && !isNext && !isOther) runs.at(-1)?.push(token);
    else runs.push([token]);
  }

  return runs;
}

interface NamedDay {
  day: number;
  month: number | undefined;
  year: number | undefined;
  isSpanEnd: boolean;
  token: Token;
}

function readRun(run: Token[], text: string, lexicon: Lexicon, contextYear: number | undefined): ReadDate[] {
  const days: NamedDay[] = [];
  let weekday: number | undefined;
  let first: Token | undefined;
  let last: Token | undefined;
  let [month, year]: (number | undefined)[] = [];
  let isSpanEnd = false;
  let hasYear = false;
  for (const token of run) {
    if (token.type === "weekday") {
      if (days.length === 0) {
        weekday = token.value;
        first ??= token;
      } else if (days.length > 0 && weekday === undefined && lexicon.locale === "zh") weekday = token.value;
      last = days.length > 0 ? token : last;
    } else if (token.type === "span") isSpanEnd = days.length > 0;
    else if (token.type === "day") {
      first ??= token;
      days.push({ day: token.value, month, year, isSpanEnd, token });
      isSpanEnd = false;
      last = token;
    } else if (token.type === "month") {
      const without = days.filter((each) => each.month === undefined);
      for (const each of without) each.month = token.value;
      if (without.length === 0) {
        // "2023年5月29日", "May 29": the month stands before its days.
        if (lexicon.locale === "zh" || lexicon.locale === "en") month = token.value;
        first ??= token;
      }
      last = token;
    } else if (token.type === "year") {
      const without = days.filter((each) => each.year === undefined);
      for (const each of without) each.year = token.value;
      if (lexicon.locale === "zh") year = token.value;
      hasYear = true;
      first ??= token;
      last = token;
    }
  }
  if (!first || !last || days.length === 0 || days.some((each) => each.month === undefined)) return [];
  if (!hasYear && contextYear === undefined) return [];
  for (const each of days) each.year ??= year ?? contextYear;
  crossYears(days);
  const named = days.map((each): Day => `${each.year}-${padTwoDigits(each.month ?? 0)}-${padTwoDigits(each.day)}`);
  const isReal =
    named.every(isDay) && days.every((each) => (each.year ?? 0) >= YEARS.first && (each.year ?? 0) <= YEARS.last);
  const all = isReal
    ? named.flatMap((day, index) =>
        days[index]?.isSpanEnd ? listDaysBetween(named[index - 1] ?? day, day).slice(1) : [day],
      )
    : undefined;
  const end = endOf(last, text, lexicon);

  return [{ printed: text.slice(first.index, end), index: first.index, days: all, weekday, hasYear }];
}

/** A span from December to January is printed with the year of its end alone. */
function crossYears(days: NamedDay[]): void {
  for (const [index, each] of days.entries()) {
    const next = days[index + 1];
    if (next?.isSpanEnd && next.year !== undefined && next.year === each.year && (each.month ?? 0) > (next.month ?? 0))
      each.year = next.year - 1;
  }
}

function endOf(last: Token, text: string, lexicon: Lexicon): number {
  const end = last.index + last.text.length;
  const [close] = lexicon.locale === "zh" ? (/^\s*[）)]/.exec(text.slice(end)) ?? []) : [];
  const opens = (text.slice(0, end).match(/[（(]/g) ?? []).length > (text.slice(0, end).match(/[）)]/g) ?? []).length;

  return end + (close && opens ? close.length : 0);
}

/**
 * Joins forms to a pattern, longest first, so that a name does not match the start of a longer one.
 */
function alternatives(forms: string[]): string {
  return [...forms].sort((one, other) => other.length - one.length).join("|");
}

const namePatterns = new Map<string[][], RegExp[]>();

function indexOfForm(names: string[][], printed: string): number {
  const patterns = namePatterns.get(names) ?? names.map((forms) => new RegExp(`^(?:${alternatives(forms)})$`, "iu"));
  namePatterns.set(names, patterns);
  const name = printed.replace(/[（()）]/g, "");

  return patterns.findIndex((pattern) => pattern.test(name));
}

/** No meeting is longer. */
const MAX_DAYS = 200;

function listDaysBetween(start: Day, end: Day): Day[] {
  const days: Day[] = [];
  for (let day = Date.parse(start); day <= Date.parse(end) && days.length < MAX_DAYS; day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));

  return days.length > 0 ? days : [start];
}

const padTwoDigits = (number: number) => String(number).padStart(2, "0");

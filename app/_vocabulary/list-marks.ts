import { readChineseNumber } from "./ordinals/chinese-number";
import { fromRoman, toRoman } from "./roman-numerals";

/**
 * The marks of lists in every script: `(a)`, `(viii)`, `（一）`, `㈠`, `a)`, `1.`, `١-`, `أ-`, `i.`, `–`.
 * Chinese marks need no space after them.
 */
const LIST_MARK = new RegExp(
  String.raw`^(?:${[
    String.raw`\((?:[^\s()]{1,4}|[ivxlc]{5,7})\)\s+`,
    String.raw`（(?:[a-z]|[ivx]{2,5}|\p{Nd}{1,2}|[一二三四五六七八九十]{1,3})）\s*`,
    String.raw`[\u3220-\u3229\u2460-\u2473]\s*`,
    String.raw`[\p{L}\p{N}][^\s()（）]{0,2}\)\s+`,
    String.raw`\p{Nd}{1,2}[.-]\s+`,
    String.raw`(?:[a-z]|[ivx]{2,5})\.\s+`,
    String.raw`[\u0621-\u064a]-\s+`,
    String.raw`[-–—•·▪◦]\s+`,
  ].join("|")})(?=\S)`,
  "u",
);

/** Reads the mark with which a line begins; `rest` follows it. */
export function readListMark(line: string): { mark: string; rest: string } | undefined {
  const [printed] = LIST_MARK.exec(line) ?? [];

  return printed ? { mark: printed.trim(), rest: line.slice(printed.length) } : undefined;
}

/** Marks in an order: the place of each from 1 on (0 for another), and the mark of a place. */
interface Series {
  placeOf: (core: string) => number;
  at: (place: number) => string | undefined;
  isRoman?: true;
}

const HAN = "一二三四五六七八九";

const SERIES: readonly Series[] = [
  letters("abcdefghijklmnopqrstuvwxyz"),
  letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  letters("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
  letters("абвгдежзиклмнопрстуфхцчшщэюя"),
  letters("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
  letters("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"),
  { placeOf: (core) => (core === core.toLowerCase() ? fromRoman(core) : 0), at: toRoman, isRoman: true },
  {
    placeOf: (core) => (core === core.toUpperCase() ? fromRoman(core) : 0),
    at: (place) => toRoman(place).toUpperCase(),
    isRoman: true,
  },
  { placeOf: (core) => (/^[一二三四五六七八九十]+$/.test(core) ? readChineseNumber(core) : 0), at: printChineseNumber },
  ...["0", "\u0660", "\u06f0", "\uff10"].map(figures),
];

/**
 * Returns the mark of the next item: `(b)` after `(a)`, `㈡` after `㈠`, `–` after `–`.
 *
 * @param before the mark of the item before it, which tells the letter i from the numeral.
 */
export function nextMark(mark: string, before?: string): string {
  const found = seriesOf(mark, before);
  if (!found) return mark;
  const next = found.series.at(found.place + 1);

  return next === undefined ? mark : found.around(next);
}

/**
 * Returns the first mark of the level below an item: `(a)` below `1.`, `(i)` below `(a)`, `a.` below
 * `(i)` (Editorial Manual, “Subparagraphs”).
 */
export function markBelow(mark: string): string {
  if (!/[\p{L}\p{N}]/u.test(mark)) return mark;
  if (/[\u0660-\u0669]|^\d+-/.test(mark)) return "(أ)";
  if (/[\p{Nd}一二三四五六七八九十\u3220-\u3229\u2460-\u2473]/u.test(mark)) return "(a)";
  const found = seriesOf(mark);

  return found?.isRoman ? "a." : (found?.around("i") ?? mark);
}

/** Returns whether a mark is the first of a series: `(a)`, `i.`, `㈠`, `أ-`. */
export function isFirstMark(mark: string): boolean {
  const core = /[\p{L}\p{N}]+/u.exec(mark)?.[0] ?? "";

  return SERIES.some(({ placeOf }) => placeOf(core) === 1);
}

/**
 * Returns whether two marks are of one series, with the same signs around them. Dashes are if they are the same.
 *
 * @param before the mark before the first of them, which tells the letter i from the numeral.
 */
export function isSameKindOfMark(one: string, other: string, before?: string): boolean {
  const [found, otherFound] = [seriesOf(one, before), seriesOf(other)];
  if (!found || !otherFound) return one === other;

  return found.series === otherFound.series && found.around("") === otherFound.around("");
}

function seriesOf(mark: string, before?: string) {
  const [, opening = "", core = "", closing = ""] = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)(.*)$/su.exec(mark) ?? [];
  if (!core) return undefined;
  const around = (other: string) => `${opening}${other}${closing}`;
  const fitting = SERIES.map((series) => ({ series, place: series.placeOf(core), around })).filter(
    ({ place }) => place > 0,
  );
  const continued = fitting.find(
    ({ series, place }) => before !== undefined && place > 1 && around(series.at(place - 1) ?? "") === before,
  );

  const first = core.toLowerCase() === "i" ? fitting.find(({ series }) => series.isRoman) : fitting[0];
  const chosen = continued ?? first;

  return chosen && { ...chosen, isRoman: chosen.series.isRoman ?? false };
}

function letters(alphabet: string): Series {
  const marks = [...alphabet];

  return { placeOf: (core) => marks.indexOf(core) + 1, at: (place) => marks[place - 1] };
}

function figures(zero: string): Series {
  const first = zero.charCodeAt(0);
  const isFigures = (core: string) =>
    [...core].every((sign) => sign.charCodeAt(0) >= first && sign.charCodeAt(0) < first + 10);

  return {
    placeOf: (core) => (isFigures(core) ? Number([...core].map((sign) => sign.charCodeAt(0) - first).join("")) : 0),
    at: (place) => String(place).replace(/\d/g, (digit) => String.fromCharCode(first + Number(digit))),
  };
}

/** Returns a number from 1 to 99 in Chinese. */
function printChineseNumber(number: number): string | undefined {
  if (number < 1 || number > 99) return undefined;
  const tens = Math.floor(number / 10);
  const head = tens === 0 ? "" : `${tens === 1 ? "" : HAN[tens - 1]}十`;

  return `${head}${HAN[(number % 10) - 1] ?? ""}`;
}

import type { Locale } from "./locales";

/** The letters of sub-items in Latin, Arabic and Cyrillic, in the order of a, b, c … */
const ALPHABETS = ["abcdefghijklmnopqrstuvwxyz", "أبجدهوزحطيكلمن", "абвгдежзиклмно"];

/** Cyrillic letters that typists set for Latin ones; in their own order they come too late to be sub-items. */
const LATIN_IN_CYRILLIC: Record<string, string> = { с: "c", р: "p", х: "x", у: "y" };

/**
 * Normalizes an item number of any language: `1(a)`, `1 a)`, `1 (أ)`, `１（a）` give `1 (a)`. Where the
 * numbers restart in each segment of an agenda, that of the segment stands before: `II.1 (a)`. The
 * levels below are those of the Editorial Manual, `1 (a) (i) a. i.`: it gives `1 (a) (i) (a) (i)`.
 */
export function readItemNumber(printed: string): string | undefined {
  const match = PRINTED.exec(printed.normalize("NFKC").replace(/\s+/g, ""));
  if (!match) return undefined;
  const [, segment, top = "", ...printedMarks] = match;
  const marks = printedMarks.flatMap((mark, index) => (mark ? [isLetter(index) ? readSubItemLetter(mark) : mark] : []));
  if (marks.includes(undefined)) return undefined;

  return [`${segment ? `${segment}.` : ""}${Number(top)}`, ...marks.map((mark) => `(${mark})`)].join(" ");
}

const ROMAN = "[ivx]{1,7}";

/** A number without its spaces; each level has a mark of its own. */
const PRINTED = new RegExp(
  String.raw`^(?:([IVX]{1,5})[.-])?(\d{1,3})(?:\(?(\p{L})ـ?\)(?:\(?(${ROMAN})\)(?:\(?(\p{L})ـ?[.)](?:\(?(${ROMAN})[.)])?)?)?)?$`,
  "u",
);

/** Returns whether the sub-items of a level, from 0, have letters; those of every other one have Roman numerals. */
function isLetter(level: number): boolean {
  return level % 2 === 0;
}

/** Divides a number into that of its segment and its own in it: `II.1 (a)` into `II` and `1 (a)`. */
export function splitItemNumber(number: string): { segment: string | undefined; own: string } {
  const [, segment, own = number] = /^([IVX]+)\.(\d.*)$/.exec(number) ?? [];

  return { segment, own };
}

/** Returns a number in another segment: `1` in `II` is `II.1`; without a segment, `1`. */
export function inSegment(number: string, segment: string | undefined): string {
  const { own } = splitItemNumber(number);

  return segment ? `${segment}.${own}` : own;
}

/** Returns the number of the item of which one is a sub-item: `1 (a)` of `1 (a) (i)`. */
export function parentNumber(number: string): string | undefined {
  return /^(.+) \([^()]+\)$/.exec(number)?.[1];
}

/** Returns the Latin letter for a sub-item's letter: `أ` gives `a`. */
export function readSubItemLetter(mark: string): string | undefined {
  // Some programs count in Arabic letters from the alef alone.
  const letter = mark.normalize("NFC").toLowerCase().replace("ا", "أ");
  if ([...letter].length !== 1) return undefined;
  const latin = LATIN_IN_CYRILLIC[letter];
  if (latin) return latin;
  const place = ALPHABETS.map((alphabet) => alphabet.indexOf(letter)).find((index) => index >= 0);

  return place === undefined ? undefined : ALPHABETS[0]?.[place];
}

/**
 * Prints a normalized number: `1 (a)` is `1 a)` in French, Russian and Spanish, `1 (أ)` in Arabic.
 */
export function printItemNumber(number: string, locale: Locale): string {
  const [head = number, ...marks] = number.split(" ");

  return [head, ...marks.map((mark, level) => printMark(mark, level, locale))].join(" ");
}

/** Prints the mark of a level, from 0, below an item: `(a)`, `(i)`, `a.`, `i.`. */
function printMark(mark: string, level: number, locale: Locale): string {
  const sign = mark.replace(/[()]/g, "");
  if (level < 2) return isLetter(level) ? printSubItemMark(sign, locale) : printRomanMark(sign, locale);

  return `${isLetter(level) ? printSubItemMark(sign, locale).replace(/[()]/g, "") : sign}.`;
}

/** Prints the mark of a sub-item: `(a)`, `a)`, `(أ)`. */
export function printSubItemMark(letter: string, locale: Locale): string {
  if (locale === "ar") return `(${ALPHABETS[1]?.[ALPHABETS[0]?.indexOf(letter) ?? -1] ?? letter})`;

  return locale === "en" || locale === "zh" ? `(${letter})` : `${letter})`;
}

function printRomanMark(roman: string, locale: Locale): string {
  return locale === "ar" || locale === "en" || locale === "zh" ? `(${roman})` : `${roman})`;
}

/**
 * Returns the mark before an item in a list: `1.`, in Arabic `1-`; before a sub-item `(a)`, `a)`,
 * `(أ)`; before those below `(i)`, `a.`, `i.`. A list stands under the heading of its segment.
 */
export function printItemMark(number: string, locale: Locale): string {
  const { own } = splitItemNumber(number);
  const [head = own, ...marks] = own.split(" ");
  const mark = marks.at(-1);
  if (mark) return printMark(mark, marks.length - 1, locale);

  return locale === "ar" ? `${head}-` : `${head}.`;
}

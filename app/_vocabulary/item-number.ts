import type { Locale } from "./locales";

/** The letters of sub-items in Latin, Arabic and Cyrillic, in the order of a, b, c … */
const ALPHABETS = ["abcdefghijklmnopqrstuvwxyz", "أبجدهوزحطيكلمن", "абвгдежзиклмно"];

/** Normalizes an item number of any language: `1(a)`, `1 a)`, `1 (أ)`, `１（a）` give `1 (a)`. */
export function readItemNumber(printed: string): string | undefined {
  const match = /^(\d{1,3})(?:\(?(\p{L})ـ?\))?$/u.exec(printed.normalize("NFKC").replace(/\s+/g, ""));
  if (!match) return undefined;
  const [, number = "", mark] = match;
  if (!mark) return String(Number(number));
  const letter = readSubItemLetter(mark);

  return letter && `${Number(number)} (${letter})`;
}

/** Returns the Latin letter for a sub-item's letter: `أ` gives `a`. */
export function readSubItemLetter(mark: string): string | undefined {
  // Some programs count in Arabic letters from the alef alone.
  const letter = mark.normalize("NFC").toLowerCase().replace("ا", "أ");
  if ([...letter].length !== 1) return undefined;
  const place = ALPHABETS.map((alphabet) => alphabet.indexOf(letter)).find((index) => index >= 0);

  return place === undefined ? undefined : ALPHABETS[0]?.[place];
}

/**
 * Prints a normalized number: `1 (a)` is `1 a)` in French, Russian and Spanish, `1 (أ)` in Arabic.
 */
export function printItemNumber(number: string, locale: Locale): string {
  const [, head, letter] = /^(\d+) \(([a-z])\)$/.exec(number) ?? [];
  if (!head || !letter) return number;

  return `${head} ${printSubItemMark(letter, locale)}`;
}

/** Prints the mark of a sub-item: `(a)`, `a)`, `(أ)`. */
export function printSubItemMark(letter: string, locale: Locale): string {
  if (locale === "ar") return `(${ALPHABETS[1]?.[ALPHABETS[0]?.indexOf(letter) ?? -1] ?? letter})`;

  return locale === "en" || locale === "zh" ? `(${letter})` : `${letter})`;
}

/**
 * Returns the mark before an item in a list: `1.`, in Arabic `1-`; before a sub-item `(a)`, `a)`,
 * `(أ)`.
 */
export function printItemMark(number: string, locale: Locale): string {
  const letter = /^\d+ \(([a-z])\)$/.exec(number)?.[1];

  if (letter) return printSubItemMark(letter, locale);

  return locale === "ar" ? `${number}-` : `${number}.`;
}

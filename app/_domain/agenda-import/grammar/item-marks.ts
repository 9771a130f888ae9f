import { withEuropeanDigits } from "@/app/_vocabulary/digits";
import { readSubItemLetter } from "@/app/_vocabulary/item-number";
import { toRoman } from "@/app/_vocabulary/roman-numerals";
import type { Terms } from "./terms";

/** The mark before an item, an entry of a list or a paragraph, with what follows it. */
export type ItemMark =
  | { type: "number"; number: number; printed: string; rest: string; isItemWord: boolean }
  | { type: "numbers"; numbers: number[]; printed: string; rest: string }
  | { type: "letter"; letter: string; roman: number | undefined; printed: string; rest: string };

/** The numbers of entries of a third level. */
const ROMAN = Array.from({ length: 20 }, (_, index) => toRoman(index + 1));

const NUMBER = /^(\p{Nd}{1,3})(?:\s*[.．](?!\p{Nd})|、|\s?[-–](?=\s|\p{Script=Arabic})|\)|(?=\t)|(?=\s{2,}))\s*(.*)$/su;
const LETTER = /^(?:[-–]\s*)?[([（]?\s*(\p{L}{1,5})ـ?\s*[)\]）]\s*(.*)$/su;
/** "2 and 3.", "4–5." */
const NUMBERS = /^(\p{Nd}{1,2})\s*(?:[-–—]|and|et|y|и|و|和|至|,|،|、)\s*(\p{Nd}{1,2})\s*[.．:]\s*(.*)$/su;

/** Reads the mark with which a text begins: `3.`, `3、`, `3 -`, `(a)`, `a)`, `(ii)`, "Item 3." */
export function readItemMark(text: string, terms: Terms): ItemMark | undefined {
  const plain = withEuropeanDigits(text.trim());
  const [word] = terms.itemWord.exec(plain) ?? [];
  if (word) {
    const rest = plain.slice(word.length);
    const marked = readNumber(rest) ?? readNumber(rest.replace(/^(\d{1,2})(?=[\s:])\s*:?/, "$1. "));
    if (marked?.type === "number") return { ...marked, isItemWord: true, printed: word + marked.printed };
    if (marked) return marked;
  }

  return readNumber(plain) ?? readLetter(plain);
}

function readNumber(text: string): ItemMark | undefined {
  const [, from, to, after = ""] = NUMBERS.exec(text) ?? [];
  if (from && to && Number(to) > Number(from) && Number(to) - Number(from) < 20) {
    const isRange = /^\d+\s*[-–—至]/.test(text);
    const numbers = isRange
      ? Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index)
      : [Number(from), Number(to)];

    return { type: "numbers", numbers, printed: text.slice(0, text.length - after.length).trim(), rest: after };
  }
  const [, number, rest = ""] = NUMBER.exec(text) ?? [];
  if (!number) return undefined;

  return {
    type: "number",
    number: Number(number),
    printed: text.slice(0, text.length - rest.length).trim(),
    rest,
    isItemWord: false,
  };
}

function readLetter(text: string): ItemMark | undefined {
  const [, sign = "", rest = ""] = LETTER.exec(text) ?? [];
  if (!sign) return undefined;
  const roman = ROMAN.indexOf(sign.toLowerCase()) + 1 || undefined;
  const letter = [...sign].length === 1 ? readSubItemLetter(sign) : undefined;
  if (!letter && !roman) return undefined;

  return {
    type: "letter",
    letter: letter ?? "",
    roman,
    printed: text.slice(0, text.length - rest.length).trim(),
    rest,
  };
}

import { withEuropeanDigits } from "@/app/_vocabulary/digits";
import { readSubItemLetter } from "@/app/_vocabulary/item-number";
import { toRoman } from "@/app/_vocabulary/roman-numerals";
import { readOrdinalMark } from "./ordinal-marks";
import { takeItems } from "./take-items";
import type { Terms } from "./terms/terms";

/** The mark before an item, an entry of a list or a paragraph, with what follows it. */
export type ItemMark =
  | { type: "number"; number: number; printed: string; rest: string; isItemWord: boolean }
  /** `2.1`, `2.1.3` */
  | { type: "decimal"; number: string; printed: string; rest: string; isItemWord: boolean }
  /** several items, or one with its letter: `2 and 3`, `4–5`, `2 (a)` */
  | { type: "items"; items: string[]; printed: string; rest: string; isItemWord: boolean }
  | { type: "letter"; letter: string; roman: number | undefined; printed: string; rest: string };

/** The numbers of entries of a third level. */
const ROMAN = Array.from({ length: 20 }, (_, index) => toRoman(index + 1));

const NUMBER = /^(\p{Nd}{1,3})(?:\s*[.．](?!\p{Nd})|、|\s?[-–](?=\s|\p{Script=Arabic})|\)|(?=\t)|(?=\s{2,}))\s*(.*)$/su;
const DECIMAL = /^(\p{Nd}{1,2}(?:\.[1-9]\p{Nd}?){1,3})(?:[.)]|(?=\s))\s*(\S.*)?$/su;
const LETTER = /^(?:[-–]\s*)?[([（]?\s*(\p{L}{1,5})ـ?\s*[)\]）]\s*(.*)$/su;
/** "a. Status": small letters, where capitals are those of chapters. */
const LETTER_WITH_POINT = /^([a-z])\.\s+(\p{Lu}.*)$/su;
/** "2 and 3.", "4–5.", "2 (a)." */
const SEVERAL = /^\p{Nd}{1,2}\s*(?:[-–—至(,،、]|(?:and|et|y|и|и)\s|[和及و]).{1,80}$/su;
const AFTER_WORD = /^(\d{1,2})(?=[\s:：–—-]|$)\s*[:：–—-]?\s*(.*)$/su;

/** Reads the mark with which a text begins: `3.`, `3、`, `3 -`, `2.1`, `(a)`, `a)`, `(ii)`, "Item 3." */
export function readItemMark(text: string, terms: Terms): ItemMark | undefined {
  const plain = withEuropeanDigits(text.trim());
  const ordinal = readOrdinalMark(plain, terms);
  if (ordinal) return ordinal;
  const [word] = terms.itemWord.exec(plain) ?? [];
  const marked = word && readAfterWord(plain.slice(word.length), word);
  if (marked) return { ...marked, rest: marked.rest.replace(terms.ofAgenda, "") };

  return readSeveral(plain) ?? readDecimal(plain) ?? readNumber(plain) ?? readLetter(plain);
}

function readAfterWord(text: string, word: string): ItemMark | undefined {
  const { items, rest } = takeItems(text, NO_WORD);
  const [first, second] = items;
  if (first && (second || /\(|^[IVX]/.test(first)))
    return {
      type: "items",
      items,
      printed: printedBefore(word + text, rest),
      rest: withoutJoint(rest),
      isItemWord: true,
    };
  const marked = readDecimal(text) ?? readNumber(text);
  if (marked?.type === "number" || marked?.type === "decimal")
    return { ...marked, isItemWord: true, printed: word + marked.printed };
  const [, number, after = ""] = AFTER_WORD.exec(text) ?? [];

  return number
    ? { type: "number", number: Number(number), printed: word + number, rest: after, isItemWord: true }
    : undefined;
}

/** Matches nothing: a word before the items is already taken. */
const NO_WORD = /^(?!)/u;

/** "2 and 3. …", "2 (a) …": without a word before, a full stop or a letter shows that the numbers are items. */
function readSeveral(text: string): ItemMark | undefined {
  if (!SEVERAL.test(text.slice(0, 90)) && !/^\p{Nd}{1,2}\s?\(/u.test(text)) return undefined;
  const { items, rest } = takeItems(text, NO_WORD);
  const [first, second] = items;
  if (!first || !(second || first.includes("("))) return undefined;
  const printed = printedBefore(text, rest);
  const isMarked = /[.．:]\s*$/u.test(printed) || first.includes("(");

  return isMarked ? { type: "items", items, printed, rest: withoutJoint(rest), isItemWord: false } : undefined;
}

function withoutJoint(rest: string): string {
  return rest.replace(/^[\s.:：–—-]+/u, "");
}

/** Arabic lists may print `6-1` for 6.1. */
const HYPHENATED = /^(\d{1,2})-(\d{1,2})\s+(?=\p{Script=Arabic})/u;

function readDecimal(given: string): ItemMark | undefined {
  const text = given.replace(HYPHENATED, "$1.$2 ");
  const [, number, rest = ""] = DECIMAL.exec(text) ?? [];

  // "2.1 доклад комитета;" is an entry, "2.5 million" is not.
  const isEntry = /^(?:[\p{Lu}\p{Lo}]|["“«(]|$)/u.test(rest) || /^\p{Ll}.*[;.,]$/su.test(rest);

  return number && isEntry
    ? { type: "decimal", number, printed: printedBefore(text, rest), rest, isItemWord: false }
    : undefined;
}

function readNumber(text: string): ItemMark | undefined {
  const [, number, rest = ""] = NUMBER.exec(text) ?? [];

  return number
    ? { type: "number", number: Number(number), printed: printedBefore(text, rest), rest, isItemWord: false }
    : undefined;
}

/** The third level of an Arabic list: `'1'`. */
const QUOTED = /^['‘’"“”]\s?(\d{1,2})\s?['‘’"“”]\s*(.*)$/su;

function readLetter(text: string): ItemMark | undefined {
  const [, quoted, after = ""] = QUOTED.exec(text) ?? [];
  if (quoted)
    return { type: "letter", letter: "", roman: Number(quoted), printed: printedBefore(text, after), rest: after };
  const [, sign = "", rest = ""] = LETTER.exec(text) ?? LETTER_WITH_POINT.exec(text) ?? [];
  if (!sign) return undefined;
  const roman = ROMAN.indexOf(sign.toLowerCase()) + 1 || undefined;
  const letter = [...sign].length === 1 ? readSubItemLetter(sign) : undefined;
  if (!letter && !roman) return undefined;

  return { type: "letter", letter: letter ?? "", roman, printed: printedBefore(text, rest), rest };
}

function printedBefore(text: string, rest: string): string {
  return text.slice(0, text.length - rest.length).trim();
}

import { withEuropeanDigits } from "@/app/_vocabulary/digits";
import { readSubItemLetter } from "@/app/_vocabulary/item-number";
import { toRoman } from "@/app/_vocabulary/roman-numerals";

const LETTERS = String.raw`\(?\p{L}ـ?\)|\([ivx]+\)`;
const ITEM = String.raw`(?:[IVX]{1,4}\.)?\d{1,2}(?:\.\d{1,2}){0,3}(?:\s?(?:${LETTERS}))*|\([\p{L}]\)|(?<=[\s(–—-])\p{L}\)`;
const JOIN = String.raw`\s*(?:,|،|、|;|؛|and|et|y|e|и|و|和|及|to|à|al?|по|إلى|[-–—至])\s*`;
const ITEMS = new RegExp(
  String.raw`^((?:${ITEM}))((?:(?:${JOIN}(?:(?:and|et|y|и|و|和)\s*)?)(?:${ITEM}))*)(?=[\s\t.:)–—]|$|\p{Script=Han})[.:]?\s*`,
  "u",
);

/**
 * Takes the items with which a row begins: `2`, `2 (a) and (b)`, `4–5`, "Item 3".
 *
 * @param top the item of a letter that stands alone.
 */
export function takeItems(text: string, itemWord: RegExp, top = ""): { items: string[]; rest: string } {
  const plain = withEuropeanDigits(text.trim());
  const [word = ""] = itemWord.exec(plain) ?? [];
  const match = ITEMS.exec(plain.slice(word.length));
  if (!match || (!top && !STARTS_WITH_NUMBER.test(match[0]))) return { items: [], rest: text.trim() };

  return {
    items: expandItems(`${match[1]}${match[2]}`, top),
    rest: plain.slice(word.length + match[0].length),
  };
}

/** Expands `2 (a) and (b)` to `2 (a)` and `2 (b)`, and `4–5` to `4` and `5`. */
function expandItems(printed: string, before: string): string[] {
  const items: string[] = [];
  let top = before;
  let isRange = false;
  const tokens =
    /(?:[IVX]{1,4}\.)?\d{1,2}(?:\.\d{1,2})*|\([ivx]{2,4}\)|\(?\p{L}ـ?\)|[-–—至]|(?<=\s)(?:to|à|al?|по|إلى)(?=\s)/gu;
  for (const [token] of printed.matchAll(tokens)) {
    if (/^(?:[-–—至]|to|à|al?|по|إلى)$/u.test(token)) isRange = true;
    else if (STARTS_WITH_NUMBER.test(token)) {
      const last = items.at(-1) ?? "";
      if (isRange && /^\d+$/.test(last) && /^\d+$/.test(token))
        for (let number = Number(last) + 1; number < Number(token) && items.length < MAX_ITEMS; number++)
          items.push(String(number));
      top = token.includes(".") ? token : String(Number(token));
      items.push(top);
      isRange = false;
    } else {
      addLetter(items, top, token.replace(/[()ـ]/g, ""), isRange);
      isRange = false;
    }
  }

  return items;
}

/** `3`, or `II.3` where the numbers restart in each segment. */
const STARTS_WITH_NUMBER = /^(?:[IVX]{1,4}\.)?\d/;

/** No row has more items. */
const MAX_ITEMS = 40;

function addLetter(items: string[], top: string, sign: string, isRange: boolean): void {
  const last = items.at(-1) ?? "";
  const roman = ROMAN.indexOf(sign) + 1;
  const [, parent, inner] = /^(.*\(\p{L}\))(?: \(([ivx]+)\))?$/u.exec(last) ?? [];
  // "3 (a) (i)" has a third level; "3 (h) and (i)" has not.
  const letter = /\((\p{L})\)$/u.exec(parent ?? "")?.[1];
  if (roman && parent && (sign.length > 1 || (letter !== "h" && letter !== undefined) || inner)) {
    if (!inner) items.pop();
    items.push(`${parent} (${sign})`);
    return;
  }
  const own = readSubItemLetter(sign);
  if (!own) return;
  if (isRange && letter)
    for (let code = letter.charCodeAt(0) + 1; code < own.charCodeAt(0); code++)
      items.push(`${top} (${String.fromCharCode(code)})`);
  // "2 (a)" is one item, "2" before it none of its own.
  if (last === top) items.pop();
  items.push(`${top} (${own})`);
}

const ROMAN = Array.from({ length: 20 }, (_, index) => toRoman(index + 1));

import { europeanDigits } from "@/app/_vocabulary/digits";
import { readSubItemLetter } from "@/app/_vocabulary/item-number";
import { readSuperscript } from "@/app/_vocabulary/superscript-digits";

/** The beginning of a line, which determines the type of the line. */
export type Mark =
  | { type: "number"; number: string; printed: string }
  | { type: "letter"; letter: string | undefined; printed: string }
  | { type: "bullet"; printed: string }
  | { type: "quotation" }
  | { type: "footnote"; number: number };

/** Reads the mark of a line and the rest: `2. …`, `(a) …`, `- (a) …`, `– …`, `> …`, `¹ …`. */
export function readMark(text: string): { mark: Mark; rest: string } | undefined {
  const footnote = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*(\S.*)$/u.exec(text);
  if (footnote)
    return { mark: { type: "footnote", number: readSuperscript(footnote[1] ?? "") }, rest: footnote[2] ?? "" };
  const number = /^(\p{Nd}{1,3})(?:[.．](?!\p{Nd})|、|\s?-\s)\s*(\S.*)$/u.exec(text);
  if (number)
    return {
      mark: { type: "number", number: String(Number(europeanDigits(number[1] ?? ""))), printed: number[1] ?? "" },
      rest: number[2] ?? "",
    };
  const letter =
    /^(?:[-–•]\s+)?([(（]\s*(\p{L}{1,4}|\p{Nd}{1,2})ـ?\s*[)）]|(\p{L}{1,3}|\p{Nd}{1,2})\))\s*(\S.*)$/u.exec(text);
  if (letter) {
    const sign = letter[2] ?? letter[3] ?? "";
    return {
      mark: { type: "letter", letter: readSubItemLetter(sign), printed: letter[1] ?? "" },
      rest: letter[4] ?? "",
    };
  }
  const bullet = /^([-–•])\s+(\S.*)$/u.exec(text);
  if (bullet) return { mark: { type: "bullet", printed: bullet[1] ?? "" }, rest: bullet[2] ?? "" };
  const quotation = /^>\s*(\S.*)$/u.exec(text);

  return quotation ? { mark: { type: "quotation" }, rest: quotation[1] ?? "" } : undefined;
}

import { stripInvisibleMarks } from "@/app/_vocabulary/clean-text";
import { joinWrapped } from "./join-wrapped";
import { UnreadableAgenda } from "./unreadable-agenda";

/** A line of the source. `text` is trimmed; `raw` has the tabs of a table's row. */
export interface Line {
  /** counts from 1 */
  number: number;
  text: string;
  raw: string;
}

/** Splits a text into lines, with empty ones, which separate its blocks. */
export function linesOf(source: string): Line[] {
  return source
    .replace(/^\ufeff/, "")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((given, index) => {
      const raw = stripInvisibleMarks(given);
      if (raw.includes("\0") || raw.includes("\ufffd")) throw new UnreadableAgenda(index + 1, "not-text");
      return { number: index + 1, text: raw.trim(), raw };
    });
}

/** Joins the wrapped lines of a paragraph. */
export function joinLines(texts: string[]): string {
  return texts.reduce(joinWrapped);
}

/** Folds a title for comparison, ignoring white space and final punctuation. */
export function foldTitle(text: string): string {
  return withoutFinalPunctuation(text.normalize("NFC")).replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "");
}

/**
 * Removes the colon, semicolon or full stop that ends an entry of an agenda but is not in its
 * title.
 */
export function withoutFinalPunctuation(title: string): string {
  return title.replace(/\s*[:;.：；。؛،,，]$/, "");
}

import { withoutMarks } from "@/app/_vocabulary/clean-text";
import { UnreadableAgenda } from "./unreadable";

/** A line of the source. `text` is as printed but for white space at its ends; `raw` keeps the tabs of a table's row. */
export interface Line {
  /** counts from 1 */
  number: number;
  text: string;
  raw: string;
}

/** The lines of a text, empty ones too: they part its blocks. */
export function linesOf(source: string): Line[] {
  return source
    .replace(/^\ufeff/, "")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((given, index) => {
      const raw = withoutMarks(given);
      if (raw.includes("\0") || raw.includes("\ufffd")) throw new UnreadableAgenda(index + 1, "not-text");
      return { number: index + 1, text: raw.trim(), raw };
    });
}

/** Lines that were broken only to fit, put together again: between Chinese characters nothing stands, between words a space. */
export function joinLines(texts: string[]): string {
  return texts.reduce((whole, next) => {
    const touching = `${whole.at(-1) ?? ""}${next.at(0) ?? ""}`;
    return /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]{2}$/u.test(touching) ? `${whole}${next}` : `${whole} ${next}`;
  });
}

/** A title as it is compared: white space and the punctuation at its end do not count. */
export function foldTitle(text: string): string {
  return withoutFinalPunctuation(text.normalize("NFC")).replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "");
}

/** The organization ends the entries of an agenda with a colon, semicolon or full stop that is no part of the title. */
export function withoutFinalPunctuation(title: string): string {
  return title.replace(/\s*[:;.：；。؛،,，]$/, "");
}

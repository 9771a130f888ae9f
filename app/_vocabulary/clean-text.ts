/** Marks that turn the direction of writing, or show nothing at all; a text keeps its letters without them. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Returns a text without marks that nobody sees, each letter as it was. Joiners stay: Persian and Indic words need them. */
export function withoutMarks(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** The same in normal form C, for what is typed here. */
export function withoutInvisible(text: string): string {
  return withoutMarks(text.toWellFormed()).normalize("NFC");
}

/** Returns a text without what no database can keep: NUL, and halves of characters. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}

/** A line of text as it is kept: one line, normal form C, without control characters and marks that turn the direction of writing. */
export function cleanLine(text: string): string {
  return withoutInvisible(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}

/** A text of several lines as it is kept: line breaks, tabs and no-break spaces stay, all else as in `cleanLine`. */
export function cleanLines(text: string): string {
  return withoutInvisible(text)
    .replace(/\r\n?|[\u0085\p{Zl}\p{Zp}]/gu, "\n")
    .replace(/[\p{Cc}]/gu, (mark) => (mark === "\n" || mark === "\t" ? mark : ""))
    .trim();
}

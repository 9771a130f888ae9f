/** Direction marks and other characters without a glyph. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Removes invisible marks. Joiners stay: Persian and Indic words need them. */
export function stripInvisibleMarks(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** Removes invisible marks and lone surrogates from typed text, and returns normal form C. */
export function normalizeTypedText(text: string): string {
  return stripInvisibleMarks(text.toWellFormed()).normalize("NFC");
}

/** Removes what PostgreSQL cannot store: NUL and lone surrogates. */
export function toStorableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}

/** Returns a text for storage: on one line, normal form C, without control and direction marks. */
export function cleanLine(text: string): string {
  return normalizeTypedText(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}

/** Does the same as `cleanLine`, but retains line breaks, tabs and no-break spaces. */
export function cleanLines(text: string): string {
  return normalizeTypedText(text)
    .replace(/\r\n?|[\u0085\p{Zl}\p{Zp}]/gu, "\n")
    .replace(/[\p{Cc}]/gu, (mark) => (mark === "\n" || mark === "\t" ? mark : ""))
    .trim();
}

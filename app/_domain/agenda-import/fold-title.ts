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

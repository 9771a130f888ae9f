/** Folds a title for comparison, ignoring white space, kinds of hyphen and final punctuation. */
export function foldTitle(text: string): string {
  return withoutFinalPunctuation(text.normalize("NFC"))
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, "")
    .replace(/[\u2010\u2011]/g, "-");
}

/**
 * Removes the colon, semicolon or full stop that ends an entry of an agenda but is not in its
 * title.
 */
export function withoutFinalPunctuation(title: string): string {
  return title.replace(/\s*[:;.：；。؛،,，]$/, "");
}

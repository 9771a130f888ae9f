/**
 * Returns a text for xmlbuilder2, on one line, without characters that XML 1.0 excludes (section
 * 2.2).
 *
 * Every ampersand is escaped here: xmlbuilder2 leaves one that looks like the start of a reference,
 * so that `&x;` in a title would break the document.
 */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/&/g, "&amp;");
}

/** Returns a text on one line with the characters of XML alone, for a library that escapes its signs. */
export function xmlCharacters(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

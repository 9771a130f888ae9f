/**
 * A text as xmlbuilder2 takes it, on one line, without what XML 1.0 has no way to write (section 2.2). Each ampersand is a reference by itself: xmlbuilder2
 * lets one stand that looks as if it began a reference, so that `&x;` in a title would break the document.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/g, "&amp;");
}

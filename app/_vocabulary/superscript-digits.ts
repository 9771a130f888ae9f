const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Reads a number in superscript digits: `¹²` is 12. */
export function readSuperscript(signs: string): number {
  return Number([...signs].map((sign) => SUPERSCRIPTS.indexOf(sign)).join(""));
}

/** Returns digits that are set as superscript as superscript digits; any other text as it is. */
export function raiseDigits(text: string): string {
  return /^[\d\s,]+$/.test(text) ? text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit) : text;
}

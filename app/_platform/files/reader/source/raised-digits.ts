const RAISED = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];

/** Returns digits that are set as superscript as superscript digits; any other text as it is. */
export function raiseDigits(text: string): string {
  return /^[\d\s,]+$/.test(text) ? text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : text;
}

/** Every character of a line set apart, as the names of organizations are printed in Chinese: `联 合 国`. */
const SPACED = /^(?:\p{Script=Han}\s+)+\p{Script=Han}(?=$|[\s（(])/u;

/** Returns a line without what stretches its words in print: spaces in Chinese, the stretching sign in Arabic. */
export function withoutLetterSpacing(line: string): string {
  return line
    .trim()
    .replaceAll("\u0640", "")
    .replace(SPACED, (spaced) => spaced.replace(/\s+/gu, ""));
}

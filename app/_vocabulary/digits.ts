/** The zeros of the scripts that people type numbers in: Arabic-Indic and its eastern form. Decimal digits stand in blocks of ten (Unicode, Nd). */
const ZEROS = [0x660, 0x6f0];

/** A text with the digits of any of these scripts, and full-width ones, as European ones. */
export function europeanDigits(text: string): string {
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => code >= each && code < each + 10);

    return zero === undefined ? digit : String(code - zero);
  });
}

/** Zeros of the Arabic-Indic digits and their eastern form, each the first of ten (Unicode, Nd). */
const ZEROS = [0x660, 0x6f0];

/** Replaces Arabic-Indic and full-width digits by European ones. */
export function europeanDigits(text: string): string {
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => code >= each && code < each + 10);

    return zero === undefined ? digit : String(code - zero);
  });
}

/** Replaces Arabic-Indic and full-width digits one by one by European ones: every place in the text stays. */
export function withEuropeanDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}

const NUMERALS: [value: number, sign: string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Larger numbers are not written in Roman numerals. */
const MAX = 3_999;

/** Returns a number from 1 to 3,999 in small Roman numerals; another in figures. */
export function toRoman(number: number): string {
  if (!(number >= 1 && number <= MAX)) return String(number);
  let rest = number;
  let text = "";
  for (const [value, sign] of NUMERALS) for (; rest >= value; rest -= value) text += sign;

  return text;
}

/** Returns the number that Roman numerals of either case say; 0 for anything else. */
export function fromRoman(numeral: string): number {
  let rest = numeral.toLowerCase();
  let number = 0;
  for (const [value, sign] of NUMERALS) for (; rest.startsWith(sign); rest = rest.slice(sign.length)) number += value;

  return toRoman(number) === numeral.toLowerCase() ? number : 0;
}

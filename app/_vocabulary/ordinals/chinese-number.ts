import { europeanDigits } from "../digits";

const HAN = "〇一二三四五六七八九";

/** Reads a number in Chinese or in figures; 0 for anything else. */
export function readChineseNumber(text: string): number {
  if (/^\p{Nd}+$/u.test(text)) return Number(europeanDigits(text));
  const digit = (sign: string | undefined) => Math.max(0, HAN.indexOf(sign ?? ""));
  const [, hundreds, tens, units] = /^(?:(.)?百)?零?(?:(.)?十)?(.)?$/u.exec(text) ?? [];
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((sign) => digit(sign)).join(""));

  return (
    (text.includes("百") ? (hundreds ? digit(hundreds) : 1) * 100 : 0) +
    (text.includes("十") ? (tens ? digit(tens) : 1) * 10 : 0) +
    digit(units)
  );
}

import { toRoman } from "../../../../_vocabulary/roman-numerals.ts";

/** Writes a counted number, from 1, as a list prints it. */
type NumberFormat = (number: number) => string;

const ABJAD = [..."أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"];
const ALPHABET = [..."أبتثجحخدذرزسشصضطظعغفقكلمنهوي"];
/** Word and Russian documents leave out ё, й, ъ, ы and ь. */
const RUSSIAN = [..."абвгдежзиклмнопрстуфхцчшщэюя"];
const HAN_DIGITS = [..."〇一二三四五六七八九"];

/** Returns the number of letters past the alphabet as Word does: aa, bb, cc after z. */
function repeated(letters: string[]): NumberFormat {
  return (number) =>
    (letters[(number - 1) % letters.length] ?? "").repeat(Math.floor((number - 1) / letters.length) + 1);
}

/** Returns a number up to 99 in Chinese: 十, 十一, 二十三; a larger one in its digits. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number > 99) return [...String(number)].map((digit) => HAN_DIGITS[Number(digit)]).join("");
  const head = tens === 0 ? "" : `${tens === 1 ? "" : HAN_DIGITS[tens]}十`;

  return `${head}${ones === 0 && tens > 0 ? "" : HAN_DIGITS[ones]}`;
}

const latin = repeated([..."abcdefghijklmnopqrstuvwxyz"]);
const russian = repeated(RUSSIAN);
const inDigitsFrom =
  (zero: number): NumberFormat =>
  (number) =>
    [...String(number)].map((digit) => String.fromCodePoint(zero + Number(digit))).join("");

/** The formats of ST_NumberFormat (ISO/IEC 29500-1, 17.18.59) that lists of documents use. */
const FORMATS: Record<string, NumberFormat> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: inDigitsFrom(0xff10),
  decimalFullWidth2: inDigitsFrom(0xff10),
  hindiNumbers: inDigitsFrom(0x966),
  lowerLetter: latin,
  upperLetter: (number) => latin(number).toUpperCase(),
  lowerRoman: toRoman,
  upperRoman: (number) => toRoman(number).toUpperCase(),
  russianLower: russian,
  russianUpper: (number) => russian(number).toUpperCase(),
  arabicAbjad: repeated(ABJAD),
  arabicAlpha: repeated(ALPHABET),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  ideographDigital: (number) => [...String(number)].map((digit) => HAN_DIGITS[Number(digit)]).join(""),
  japaneseCounting: chinese,
  japaneseDigitalTenThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ordinal: (number) => `${number}.`,
  none: () => "",
};

/** Writes a number of a list in one of Word's formats; one that is not known counts in digits. */
export function writeNumber(number: number, format: string): string {
  return number > 0 ? (FORMATS[format] ?? String)(number) : String(number);
}

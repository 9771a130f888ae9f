import { toRoman } from "../../../../_vocabulary/roman-numerals.ts";

/** Writes a counted number, from 1, as a list prints it. */
type NumberFormat = (number: number) => string;

const ABJAD = [..."أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"];
const ALPHABET = [..."أبتثجحخدذرزسشصضطظعغفقكلمنهوي"];
/** Word and Russian documents leave out ё, й, ъ, ы and ь. */
const RUSSIAN = [..."абвгдежзиклмнопрстуфхцчшщэюя"];
const HAN_DIGITS = [..."〇一二三四五六七八九"];

/** Letters are repeated no more often; a larger number is written in digits. */
const MAX_REPEATED = 30;

/** Returns the number of letters past the alphabet as Word does: aa, bb, cc after z. */
function repeated(letters: string[]): NumberFormat {
  return (number) => {
    const times = Math.floor((number - 1) / letters.length) + 1;

    return times > MAX_REPEATED ? String(number) : (letters[(number - 1) % letters.length] ?? "").repeat(times);
  };
}

/** Returns signs that Unicode has up to a number; a larger number is written in digits. */
function enclosed(first: number, last: number): NumberFormat {
  return (number) => (number <= last ? String.fromCodePoint(first + number - 1) : String(number));
}

const circled: NumberFormat = (number) =>
  number > 20 && number <= 35 ? String.fromCodePoint(0x3251 + number - 21) : enclosed(0x2460, 20)(number);

const hanDigits: NumberFormat = (number) => [...String(number)].map((digit) => HAN_DIGITS[Number(digit)]).join("");

/** Returns a number up to 99 in Chinese: 十, 十一, 二十三; a larger one in its digits. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number > 99) return hanDigits(number);
  const head = tens === 0 ? "" : `${tens === 1 ? "" : HAN_DIGITS[tens]}十`;

  return `${head}${ones === 0 && tens > 0 ? "" : HAN_DIGITS[ones]}`;
}

const LEGAL = [..."零壹贰叁肆伍陆柒捌玖"];
const LEGAL_TRADITIONAL = [..."零壹貳參肆伍陸柒捌玖"];

/** Returns a number up to 99 in the numerals of Chinese accounts. */
function legal(digits: string[], ten: string): NumberFormat {
  return (number) => {
    if (number > 99) return [...String(number)].map((digit) => digits[Number(digit)]).join("");
    const [tens, ones] = [Math.floor(number / 10), number % 10];

    return `${tens > 0 ? digits[tens] + ten : ""}${ones > 0 ? digits[ones] : ""}`;
  };
}

const ofList =
  (signs: string[]): NumberFormat =>
  (number) =>
    signs[number - 1] ?? String(number);

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
  chineseLegalSimplified: legal(LEGAL, "拾"),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalHalfWidth: String,
  ideographDigital: hanDigits,
  ideographEnclosedCircle: enclosed(0x3280, 10),
  ideographLegalTraditional: legal(LEGAL_TRADITIONAL, "拾"),
  ideographTraditional: ofList([..."甲乙丙丁戊己庚辛壬癸"]),
  ideographZodiac: ofList([..."子丑寅卯辰巳午未申酉戌亥"]),
  japaneseCounting: chinese,
  japaneseDigitalTenThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  taiwaneseDigital: hanDigits,
  chicago: (number) =>
    (["*", "†", "‡", "§"][(number - 1) % 4] ?? "").repeat(Math.min(9, Math.floor((number - 1) / 4) + 1)),
  numberInDash: (number) => `- ${number} -`,
  ordinal: (number) => `${number}.`,
  none: () => "",
};

/** Writes a number of a list in one of Word's formats; one that is not known counts in digits. */
export function writeNumber(number: number, format: string): string {
  return number > 0 ? (FORMATS[format] ?? String)(number) : String(number);
}

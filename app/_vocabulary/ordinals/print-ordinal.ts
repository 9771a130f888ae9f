import type { Locale } from "../locales";

export type Gender = "masculine" | "feminine" | "neuter";

/** Numbers after it are printed in figures. */
const LAST_IN_WORDS = 99;

/**
 * Prints an ordinal as it stands before or after a noun of that gender: "sixty-seventh",
 * "четырнадцатое", "السابعة والستون" (nominative). Spanish prints figures; Chinese no ordinal sign.
 */
export function printOrdinal(number: number, locale: Locale, gender: Gender): string {
  const inWords = {
    ar: () => arabicOrdinal(number, gender),
    zh: () => chineseNumber(number),
    en: () => englishOrdinal(number),
    fr: () => frenchOrdinal(number),
    ru: () => russianOrdinal(number, gender),
    es: () => ordinalInFigures(number, "es", gender),
  }[locale];

  return number > LAST_IN_WORDS ? ordinalInFigures(number, locale, gender) : inWords();
}

const words = (text: string) => ["", ...text.split(" ")];

const EN_UNITS = words(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
);
const EN_TENS = words("tenth twenty thirty forty fifty sixty seventy eighty ninety");

function englishOrdinal(number: number): string {
  const [tens, unit] = [EN_TENS[Math.floor(number / 10)] ?? "", EN_UNITS[number % 10] ?? ""];
  if (number < 20) return EN_UNITS[number] ?? "";

  return unit ? `${tens}-${unit}` : tens.replace(/y$/, "ieth");
}

const FR_CARDINALS = words(
  "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
);
const FR_TENS = words("dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt");

/** Nouns for sessions, meetings and resumptions are all feminine in French. */
function frenchOrdinal(number: number): string {
  if (number === 1) return "première";

  return `${frenchCardinal(number).replace(/cinq$/, "cinqu").replace(/neuf$/, "neuv").replace(/e$/, "")}ième`;
}

function frenchCardinal(number: number): string {
  const tens = Math.floor(number / 10);
  // Seventy and ninety are sixty-ten and four-twenties-ten.
  const rest = tens === 7 || tens === 9 ? (number % 10) + 10 : number % 10;
  if (number < 20) return FR_CARDINALS[number] ?? "";
  if (rest === 0) return FR_TENS[tens] ?? "";

  return `${FR_TENS[tens]}${rest % 10 === 1 && tens < 8 ? " et " : "-"}${FR_CARDINALS[rest]}`;
}

/** The stems of Russian ordinals; those of the third and of the others end in different ways. */
const RU_UNITS = words(
  "перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат",
);
const RU_TENS = words("десят двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност");
const RU_CARDINAL_TENS = words("десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто");

function russianOrdinal(number: number, gender: Gender): string {
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  const stem = number < 20 ? (RU_UNITS[number] ?? "") : unit === 0 ? (RU_TENS[tens] ?? "") : (RU_UNITS[unit] ?? "");
  const ending = stem.endsWith("ь")
    ? { masculine: "", feminine: "я", neuter: "е" }
    : { masculine: "ый", feminine: "ая", neuter: "ое" };

  return `${number > 20 && unit > 0 ? `${RU_CARDINAL_TENS[tens]} ` : ""}${stem}${ending[gender]}`;
}

const AR_UNITS = words("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر");
const AR_FEMININE = words("الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة");
const AR_TENS = words("العاشر العشرون الثلاثون الأربعون الخمسون الستون السبعون الثمانون التسعون");

function arabicOrdinal(number: number, gender: Gender): string {
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  const isFeminine = gender === "feminine";
  const units = isFeminine ? AR_FEMININE : AR_UNITS;
  if (number <= 10) return units[number] ?? "";
  if (unit === 0) return AR_TENS[tens] ?? "";
  // One is another word in a compound.
  const first = unit === 1 ? (isFeminine ? "الحادية" : "الحادي") : units[unit];

  return tens === 1 ? `${first} ${isFeminine ? "عشرة" : "عشر"}` : `${first} و${AR_TENS[tens]}`;
}

function chineseNumber(number: number): string {
  const digits = "〇一二三四五六七八九";
  const tens = Math.floor(number / 10);

  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${number % 10 || tens === 0 ? digits[number % 10] : ""}`;
}

/** Prints an ordinal in figures, as after the ninety-ninth: "101st", "101e", "101-я". */
function ordinalInFigures(number: number, locale: Locale, gender: Gender): string {
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
  const english = () => endings[new Intl.PluralRules("en", { type: "ordinal" }).select(number)] ?? "th";

  return {
    ar: () => String(number),
    zh: () => String(number),
    en: () => `${number}${english()}`,
    fr: () => `${number}${number === 1 ? "re" : "e"}`,
    ru: () => `${number}-${{ masculine: "й", feminine: "я", neuter: "е" }[gender]}`,
    es: () => `${number}${gender === "feminine" ? "ª" : "º"}`,
  }[locale]();
}

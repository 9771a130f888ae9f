import type { Locale } from "../locales";

/** Sessions are numbered in words up to this number; later ones in figures. */
const MAX = 199;

/** Folds the words of an ordinal: case, accents and vowel marks, hyphens and spaces. */
export function foldOrdinal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[أإآٱ]/g, "ا")
    .normalize("NFD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[\s\u2010-\u2015-]+/g, " ")
    .trim();
}

function tableOf(formsOf: (number: number) => string[]): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (let number = 1; number <= MAX; number++)
    for (const form of formsOf(number)) {
      const folded = foldOrdinal(form);
      if (!table.has(folded)) table.set(folded, number);
    }

  return table;
}

/** Splits a number into what is said before its last word, and the last word's number. */
const split = (number: number) => ({ hundreds: number >= 100 ? number - (number % 100) : 0, rest: number % 100 });

const words = (text: string) => ["", ...text.split(" ")];

const EN_UNITS = words(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
);
const EN_TENS = words("x twenty thirty forty fifty sixty seventy eighty ninety").slice(1);

function english(number: number): string[] {
  const { hundreds, rest } = split(number);
  if (hundreds && !rest) return ["hundredth", "one hundredth"];
  const below = rest < 20 ? EN_UNITS[rest] : englishTens(rest);

  return hundreds
    ? ["hundred and", "one hundred and", "hundred", "one hundred"].map((head) => `${head} ${below}`)
    : [below ?? ""];
}

function englishTens(number: number): string {
  const tens = EN_TENS[Math.floor(number / 10) - 1] ?? "";

  return number % 10 ? `${tens} ${EN_UNITS[number % 10]}` : tens.replace(/y$/, "ieth");
}

const FR_CARDINALS = words(
  "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
);
const FR_TENS = words("x vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt").slice(1);

function french(number: number): string[] {
  if (number === 1) return ["premiere", "premier"];
  const { hundreds, rest } = split(number);
  const below = rest ? frenchCardinal(rest) : "";
  const ordinal = frenchOrdinal(hundreds ? `cent ${below}`.trim() : below);

  return number === 2 ? [ordinal, "seconde", "second"] : [ordinal];
}

function frenchCardinal(number: number): string {
  if (number < 20) return FR_CARDINALS[number] ?? "";
  const tens = Math.floor(number / 10);
  const name = FR_TENS[tens - 1] ?? "";
  const isOfTwenty = tens === 7 || tens === 9;
  const unit = isOfTwenty ? (number % 10) + 10 : number % 10;
  if (unit === 0) return name;
  const joins = (unit === 1 || unit === 11) && tens < 8 ? " et " : "-";

  return `${name}${joins}${FR_CARDINALS[unit]}`;
}

function frenchOrdinal(cardinal: string): string {
  return `${cardinal.replace(/cinq$/, "cinqu").replace(/neuf$/, "neuv").replace(/e$/, "")}ieme`;
}

const ES_UNITS = words("primer segund tercer cuart quint sext septim octav noven");
const ES_TENS = words("decim vigesim trigesim cuadragesim quincuagesim sexagesim septuagesim octogesim nonagesim");

function spanish(number: number): string[] {
  const { hundreds, rest } = split(number);
  const endings = rest % 10 === 1 || rest % 10 === 3 ? ["o", "a", ""] : ["o", "a"];
  const stems = rest ? spanishStems(rest) : [""];
  const special = number === 11 ? ["undecim"] : number === 12 ? ["duodecim"] : number === 7 ? ["setim"] : [];
  const heads = hundreds ? ["centesimo ", "centesima "] : [""];
  if (hundreds && !rest) return ["centesimo", "centesima"];

  return heads.flatMap((head) =>
    [...stems, ...special].flatMap((stem) => endings.map((end) => `${head}${stem}${end}`)),
  );
}

function spanishStems(number: number): string[] {
  const [tens, unit] = [ES_TENS[Math.floor(number / 10)] ?? "", ES_UNITS[number % 10] ?? ""];
  if (!tens) return [unit];
  if (!unit) return [tens];

  return [`${tens}o ${unit}`, `${tens}a ${unit}`, `${tens}o${unit}`, `${tens}a${unit}`];
}

const RU_UNITS = words(
  "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат",
);
const RU_TENS = words("десят двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност");
const RU_CARDINAL_TENS = words("десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто");
const RU_ENDINGS = "ый ой ий ая ое ого ому ым ом ую ей ье ья ьей ьего ьему ьем ьим ью".split(" ");

function russian(number: number): string[] {
  const { hundreds, rest } = split(number);
  const heads = hundreds ? ["сто "] : [""];
  const tens = Math.floor(rest / 10);
  const isCompound = rest > 20 && rest % 10 !== 0;
  const stem = !rest
    ? "сот"
    : rest < 20
      ? (RU_UNITS[rest] ?? "")
      : isCompound
        ? `${RU_CARDINAL_TENS[tens]} ${RU_UNITS[rest % 10]}`
        : (RU_TENS[tens] ?? "");

  return heads.flatMap((head) => RU_ENDINGS.map((ending) => `${rest ? head : ""}${stem}${ending}`));
}

const AR_UNITS = [
  "",
  "الاول",
  "الثاني",
  "الثالث",
  "الرابع",
  "الخامس",
  "السادس",
  "السابع",
  "الثامن",
  "التاسع",
  "العاشر",
];
const AR_FEMININE = [
  "",
  "الاولي",
  "الثانية",
  "الثالثة",
  "الرابعة",
  "الخامسة",
  "السادسة",
  "السابعة",
  "الثامنة",
  "التاسعة",
  "العاشرة",
];
const AR_TENS = ["", "", "العشر", "الثلاث", "الاربع", "الخمس", "الست", "السبع", "الثمان", "التسع"];

function arabic(number: number): string[] {
  const { hundreds, rest } = split(number);
  const below = rest ? arabicBelowHundred(rest) : [];
  if (!hundreds) return below;
  const heads = ["المائة", "المئة"];

  return rest ? heads.flatMap((head) => below.map((each) => `${each} بعد ${head}`)) : heads;
}

function arabicBelowHundred(number: number): string[] {
  if (number <= 10) {
    const feminine = AR_FEMININE[number] ?? "";

    return [AR_UNITS[number] ?? "", feminine, ...(number === 1 ? ["الاولى"] : [])];
  }
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  const units = unit === 1 ? ["الحادي", "الحادية"] : [AR_UNITS[unit] ?? "", AR_FEMININE[unit] ?? ""];
  if (tens === 1) return units.flatMap((each) => [`${each} عشر`, `${each} عشرة`]);
  const names = [`${AR_TENS[tens]}ون`, `${AR_TENS[tens]}ين`];

  return unit === 0 ? names : units.flatMap((each) => names.map((name) => `${each} و${name}`));
}

/**
 * The numbers of ordinals in words, by every accepted form of each word, folded (see
 * `foldOrdinal`): `sixty seventh`, `vingt et unieme`, `шестьдесят седьмая`.
 */
export const ORDINAL_WORDS: Record<Exclude<Locale, "zh">, ReadonlyMap<string, number>> = {
  en: tableOf(english),
  fr: tableOf(french),
  es: tableOf(spanish),
  ru: tableOf(russian),
  ar: tableOf(arabic),
};

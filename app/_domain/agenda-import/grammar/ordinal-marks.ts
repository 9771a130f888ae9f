import type { Locale } from "@/app/_vocabulary/locales";
import { readChineseNumber } from "@/app/_vocabulary/ordinals/chinese-number";
import { foldOrdinal, ORDINAL_WORDS } from "@/app/_vocabulary/ordinals/ordinal-words";
import type { Terms } from "./terms/terms";

/** The number of an item in words, with what follows it. */
interface OrdinalMark {
  type: "number";
  number: number;
  printed: string;
  rest: string;
  isItemWord: true;
}

/** The word before an ordinal in words: "Item one", "Пункт первый", "البند الأول". */
const NOUN: Record<Locale, RegExp> = {
  en: /^(?:agenda )?item\s+(?=\p{L})/iu,
  fr: /^point\s+(?=\p{L})/iu,
  es: /^(?:tema|punto)\s+(?=\p{L})/iu,
  ru: /^пункт\s+(?=\p{L})/iu,
  ar: /^البند\s+(?=\p{L})/u,
  zh: /^(?:临时)?(?:议程)?(?:项目|议题)\s*(?=[一二三四五六七八九十])/u,
};

const ENGLISH = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, index) => [word, index + 1]),
);

/** Words of the longest ordinal: "двадцать первый". */
const MAX_WORDS = 3;

/** Reads the mark of an item whose number is in words, alone on its line or before a title. */
export function readOrdinalMark(text: string, terms: Terms): OrdinalMark | undefined {
  const { locale } = terms;
  const [noun] = NOUN[locale].exec(text) ?? [];
  if (!noun) return undefined;
  const after = text.slice(noun.length);
  const found = locale === "zh" ? chineseNumber(after) : numberInWords(after, locale);
  if (!found) return undefined;
  const rest = after.slice(found.length).trim().replace(terms.ofAgenda, "");
  const [joint] = /^\s*[.:：、–—-]\s*/u.exec(rest) ?? [];
  // "Item one of the report" is running text.
  if (rest && !joint && rest.length === after.slice(found.length).trim().length) return undefined;
  const title = rest.slice(joint?.length ?? 0);

  return {
    type: "number",
    number: found.number,
    printed: text.slice(0, noun.length + found.length),
    rest: title,
    isItemWord: true,
  };
}

function numberInWords(text: string, locale: Exclude<Locale, "zh">): { number: number; length: number } | undefined {
  const words = [...text.matchAll(/[\p{L}\p{M}-]+/gu)].slice(0, MAX_WORDS);
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1];
    const length = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const phrase = foldOrdinal(text.slice(0, length));
    const number = ORDINAL_WORDS[locale].get(phrase) ?? (locale === "en" ? ENGLISH.get(phrase) : undefined);
    if (number) return { number, length };
  }

  return undefined;
}

function chineseNumber(text: string): { number: number; length: number } | undefined {
  const [printed = ""] = /^[一二三四五六七八九十]{1,3}/u.exec(text) ?? [];
  const number = readChineseNumber(printed);

  return number ? { number, length: printed.length } : undefined;
}

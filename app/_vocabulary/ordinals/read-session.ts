import { europeanDigits } from "../digits";
import type { Locale } from "../locales";
import type { MeetingDesignation } from "../meeting-ordinal";
import { fromRoman } from "../roman-numerals";
import { readChineseNumber } from "./chinese-number";
import { foldOrdinal, ORDINAL_WORDS } from "./ordinal-words";
import { sessionWordOf } from "./session-word";

/** The number of a session or meeting as a text names it. */
export interface ReadSession {
  number: number;
  /** the resumption that it is: 1 for "resumed", 2 for "second resumed" */
  resumed: number | undefined;
  word: MeetingDesignation;
  /** the place of the phrase in the text */
  from: number;
  to: number;
}

/** Nouns after which, in Arabic and Chinese, or before which the number stands. */
const NOUNS: Record<Exclude<Locale, "zh">, RegExp> = {
  en: /(?<!\p{L})(?:sessions?|meetings?)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:sessions?|réunions?)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:per[ií]odos? (?:(?:extra)?ordinarios? )?de sesiones|sesi[óo]n|reuni[óo]n(?:es)?)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:сесси\p{L}|совещани\p{L}|заседани\p{L})(?!\p{L})/giu,
  ar: /(?<!\p{L})[وبلف]?(?:ل|ال)(?:دورة|اجتماع)(?!\p{L})/gu,
};

const RESUMED: Record<Locale, RegExp> = {
  en: /resumed|reconvened|continued/u,
  fr: /reprise/u,
  es: /continuacion|reanudad[oa]/u,
  ru: /возобновленн/u,
  ar: /المستانف/u,
  zh: /续会/u,
};

/** Words that may stand between a number and its noun. */
const BESIDE =
  /^(?:special|regular|annual|extraordinary|executive|substantive|organi[sz]ational|ordinary|biennial|plenary|pre$|sessional|extraordinaire|ordinaire|annuelle|speciale|directive|pleniere|extraordinari[ao]|ordinari[ao]|anual|ejecutiv[ao]|plenari[ao]|специальн|очередн|ежегодн|внеочередн|الاستثنائية|العادية|السنوية)/u;

/** Words of the longest ordinal, and of a resumption before it. */
const MAX_WORDS = 9;
const MAX_LETTERS = 120;

/**
 * Reads every named session or meeting in a text, in order: `Sixty-seventh session`, `67º período de
 * sesiones`, `第六十七届会议`, `Second resumed fifteenth session`.
 */
export function readSessions(text: string, locale: Locale): ReadSession[] {
  if (locale === "zh") return chineseSessions(text);

  return [...text.matchAll(NOUNS[locale])].flatMap((noun) => {
    // Only the words around the noun are looked at: a long text may have many.
    const start = Math.max(0, noun.index - MAX_LETTERS);
    const [from, to] = [noun.index - start, noun.index - start + noun[0].length];
    const around = text.slice(start, start + to + MAX_LETTERS);
    const read = locale === "ar" ? readAfter(around, to, from) : readBefore(around, from, to, locale);

    return read ? [{ ...read, word: sessionWordOf(noun[0]), from: read.from + start, to: read.to + start }] : [];
  });
}

type FoundSession = Omit<ReadSession, "word">;

function readBefore(text: string, from: number, to: number, locale: Exclude<Locale, "zh">): FoundSession | undefined {
  const before = [...text.slice(0, from).matchAll(/[\p{L}\p{M}\p{Nd}ªº°.’']+/gu)].slice(-MAX_WORDS);
  let end = before.length;
  while (
    end > 0 &&
    (BESIDE.test(foldOrdinal(before[end - 1]?.[0] ?? "")) || RESUMED[locale].test(wordAt(before, end - 1)))
  )
    end -= 1;
  // The longest ordinal that ends there.
  for (let start = 0; start < end; start++) {
    const number = numberOf(joined(text, before, start, end), locale);
    if (!number) continue;
    const resumption = readResumption(text, before, start, end, to, locale);

    return {
      number,
      resumed: resumption?.resumed,
      from: resumption?.from ?? before[start]?.index ?? from,
      to: afterAdjective(text, to),
    };
  }

  return undefined;
}

/** "Reunión ejecutiva", "session extraordinaire": an adjective may follow the noun. */
function afterAdjective(text: string, to: number): number {
  const [printed = "", word = ""] = /^ (\p{L}+)/u.exec(text.slice(to, to + MAX_LETTERS)) ?? [];

  return BESIDE.test(foldOrdinal(word)) ? to + printed.length : to;
}

/** Reads "second resumed" before the number, or "resumed" between the number and its noun. */
function readResumption(
  text: string,
  words: RegExpExecArray[],
  start: number,
  end: number,
  to: number,
  locale: Exclude<Locale, "zh">,
): { resumed: number; from: number | undefined } | undefined {
  const isAfter = words.slice(end).some((word) => RESUMED[locale].test(foldOrdinal(word[0])));
  const follows = RESUMED[locale].test(foldOrdinal(text.slice(to, to + 14)).split(" ")[0] ?? "");
  if (isAfter || follows) return { resumed: 1, from: words[start]?.index };
  // "Reprise de la quinzième session": words without meaning stand between.
  while (start > 1 && /^(?:de|la|du|el|del)$/.test(wordAt(words, start - 1))) start -= 1;
  if (start === 0 || !RESUMED[locale].test(wordAt(words, start - 1))) return undefined;
  for (let first = 0; first < start - 1; first++) {
    const resumed = numberOf(joined(text, words, first, start - 1), locale);
    if (resumed) return { resumed, from: words[first]?.index };
  }

  return { resumed: 1, from: words[start - 1]?.index };
}

/** Reads the number after an Arabic noun: `الدورة السابعة والستون`. */
function readAfter(text: string, after: number, from: number): FoundSession | undefined {
  const words = [...text.slice(after).matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)].slice(0, MAX_WORDS);
  let start = 0;
  let resumed: number | undefined;
  while (start < 3 && (BESIDE.test(wordAt(words, start)) || RESUMED.ar.test(wordAt(words, start)))) {
    if (RESUMED.ar.test(wordAt(words, start))) resumed = 1;
    start += 1;
  }
  for (let end = words.length; end > start; end--) {
    const number = numberOf(joined(text.slice(after), words, start, end), "ar");
    const last = words[end - 1];
    if (!number || !last) continue;
    // The words of a resumption are part of the phrase: nothing of them is a name.
    const endOf = (word: RegExpExecArray | undefined) => after + (word?.index ?? 0) + (word?.[0].length ?? 0);
    if (resumed || !RESUMED.ar.test(wordAt(words, end))) return { number, resumed, from, to: endOf(last) };
    // "المستأنفة الثانية": the number of the resumption follows.
    for (let which = Math.min(end + 4, words.length); which > end + 1; which--) {
      const resumption = numberOf(joined(text.slice(after), words, end + 1, which), "ar");
      if (resumption) return { number, resumed: resumption, from, to: endOf(words[which - 1]) };
    }

    return { number, resumed: 1, from, to: endOf(words[end]) };
  }

  return undefined;
}

function chineseSessions(text: string): ReadSession[] {
  const pattern =
    /第\s*([〇零一二三四五六七八九十百]+|\p{Nd}+)\s*(届|次)\s*(?:常|特别)?\s*(?:会议|届会|会|全体会议)?(?:\s*(?:第\s*([一二三四五六七八九十]+|\p{Nd}+)\s*次\s*)?(续会))?/gu;

  return [...text.matchAll(pattern)].flatMap(
    ({ 0: phrase, 1: number, 2: noun = "", 3: which, 4: resumed, index: from }) => {
      const read = readChineseNumber(number ?? "");

      return read
        ? [
            {
              number: read,
              resumed: resumed ? readChineseNumber(which ?? "") || 1 : undefined,
              word: sessionWordOf(noun),
              from,
              to: from + phrase.length,
            },
          ]
        : [];
    },
  );
}

function wordAt(words: RegExpExecArray[], index: number): string {
  return foldOrdinal(words[index]?.[0] ?? "");
}

function joined(text: string, words: RegExpExecArray[], start: number, end: number): string {
  const [first, last] = [words[start], words[end - 1]];

  return first && last ? text.slice(first.index, last.index + last[0].length) : "";
}

/** Reads an ordinal in words or figures; 0 for anything else. */
function numberOf(text: string, locale: Exclude<Locale, "zh">): number {
  const [, figures] =
    /^(\p{Nd}{1,3})(?:\s?(?:st|nd|rd|th|re|er|ère|e|ème|ᵉ|\.?\s?[ªº°]|-?\s?(?:[йяе]|ая|ый|ое|ой|го)))?$/iu.exec(
      text.trim(),
    ) ?? [];
  if (figures) return Number(europeanDigits(figures));
  const [, numeral] = (locale === "es" || locale === "fr" ? ROMAN_ORDINAL[locale] : undefined)?.exec(text.trim()) ?? [];
  if (numeral) return fromRoman(numeral);

  const folded = foldOrdinal(text);
  const [hundreds] = TWO_HUNDREDS.exec(folded) ?? [];
  const rest = hundreds ? ORDINAL_WORDS[locale].get(folded.slice(hundreds.length)) : undefined;
  if (hundreds && rest && rest < 100) return 200 + rest;

  return ORDINAL_WORDS[locale].get(folded) ?? 0;
}

/** "Two hundred and sixteenth", "deux cent seizième", "ducentésimo decimosexto" */
const TWO_HUNDREDS = /^(?:two hundred(?: and)?|deux cents?|ducentesim[ao]) (?=\p{L})/u;
/** "XL Reunión Ordinaria", "XXVe session" */
const ROMAN_ORDINAL = { es: /^([IVXLC]{1,8})$/u, fr: /^([IVXLC]{1,8})(?:e|ème|ᵉ|re|ère)$/u };

import type { Locale } from "./locales";

/** The term for the numbered events of a body: "fourteenth meeting", "sixty-seventh session". */
export const MEETING_DESIGNATIONS = ["meeting", "session"] as const;

export type MeetingDesignation = (typeof MEETING_DESIGNATIONS)[number];

const ORDINAL_WORDS: Record<"ar" | "en" | "fr" | "ru", string[]> = {
  ar: "الأول،الثاني،الثالث،الرابع،الخامس،السادس،السابع،الثامن،التاسع،العاشر،الحادي عشر،الثاني عشر،الثالث عشر،الرابع عشر،الخامس عشر،السادس عشر،السابع عشر،الثامن عشر،التاسع عشر،العشرون".split(
    "،",
  ),
  en: "First,Second,Third,Fourth,Fifth,Sixth,Seventh,Eighth,Ninth,Tenth,Eleventh,Twelfth,Thirteenth,Fourteenth,Fifteenth,Sixteenth,Seventeenth,Eighteenth,Nineteenth,Twentieth".split(
    ",",
  ),
  fr: "Première,Deuxième,Troisième,Quatrième,Cinquième,Sixième,Septième,Huitième,Neuvième,Dixième,Onzième,Douzième,Treizième,Quatorzième,Quinzième,Seizième,Dix-septième,Dix-huitième,Dix-neuvième,Vingtième".split(
    ",",
  ),
  ru: "Первое,Второе,Третье,Четвертое,Пятое,Шестое,Седьмое,Восьмое,Девятое,Десятое,Одиннадцатое,Двенадцатое,Тринадцатое,Четырнадцатое,Пятнадцатое,Шестнадцатое,Семнадцатое,Восемнадцатое,Девятнадцатое,Двадцатое".split(
    ",",
  ),
};

/** Which of the meetings of its body a meeting is. */
export interface NumberedMeeting {
  /** null if the meetings of the body have no numbers */
  ordinal: number | null;
  /** the number of the resumption, if it is one */
  resumed?: number | null;
  /** `meeting` if absent, as in messages that were queued before there were others */
  designation?: MeetingDesignation;
}

const MEETING: Record<Locale, string> = {
  ar: "الاجتماع",
  zh: "会议",
  en: "Meeting",
  fr: "Réunion",
  ru: "Совещание",
  es: "Reunión",
};

/** Prints the ordinal of a meeting: "Fourteenth meeting"; in figures after the twentieth. */
export function printMeetingOrdinal({ ordinal }: NumberedMeeting, locale: Locale): string {
  if (ordinal === null) return MEETING[locale];
  const word = locale === "zh" || locale === "es" ? undefined : ORDINAL_WORDS[locale][ordinal - 1];

  return {
    ar: word ? `الاجتماع ${word}` : `الاجتماع ${ordinal}`,
    zh: `第${chineseNumber(ordinal)}次会议`,
    en: `${word ?? `${ordinal}${englishEnding(ordinal)}`} meeting`,
    fr: `${word ?? `${ordinal}e`} réunion`,
    ru: `${word ?? `${ordinal}-е`} совещание`,
    es: `${ordinal}ª reunión`,
  }[locale];
}

function englishEnding(ordinal: number): string {
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

  return endings[new Intl.PluralRules("en", { type: "ordinal" }).select(ordinal)] ?? "th";
}

function chineseNumber(value: number): string {
  const digits = "〇一二三四五六七八九";
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);

  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${value % 10 || tens === 0 ? digits[value % 10] : ""}`;
}

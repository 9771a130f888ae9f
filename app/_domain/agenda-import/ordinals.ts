import type { Locale } from "@/app/_vocabulary/locales";

/**
 * Reads the number of a meeting from a text such as "the fourteenth meeting", "第十四次会议",
 * "14ª reunión", "الاجتماع الرابع عشر".
 */
export function readOrdinal(text: string, locale: Locale): number | undefined {
  for (const match of text.matchAll(PATTERNS[locale])) {
    const word = (match[1] ?? "").toLowerCase().replace(/\s+/g, " ");
    const number = /^\d+/.test(word) ? Number.parseInt(word, 10) : NUMBERS[locale](word);
    if (number) return number;
  }

  return undefined;
}

const PATTERNS: Record<Locale, RegExp> = {
  zh: /第\s*([一二三四五六七八九十]+|\d+)\s*(?:次|届)\s*(?:会议|届会|会)/gu,
  en: /\b(\d+(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)\s+(?:meeting|session)\b/giu,
  fr: /(?<!\p{L})(\d+(?:re|ère|e|ème)|(?:vingt et |trente et )?\p{L}+(?:-\p{L}+)?)\s+(?:réunion|session)/giu,
  es: /(\d+\.?\s?[ªº]|\p{L}+(?: \p{L}+)?)\s+(?:reunión|período de sesiones)/giu,
  ru: /(?<!\p{L})(\d+-\p{L}+|(?:двадцать |тридцать )?\p{L}+)\s+(?:совещани|сесси|заседани)/giu,
  ar: /(?:الاجتماع|للاجتماع|بالاجتماع|الدورة|للدورة|بالدورة)\s+(\p{L}+(?:\s+(?:عشرة?|والعشر\p{L}+|والثلاث\p{L}+))?)/gu,
};

const EN =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const FR =
  "première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième".split(
    " ",
  );
const ES = "primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim".split(" ");
const ES_TEENS = "tercer cuart quint sext séptim octav noven".split(" ");
const RU =
  "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат".split(
    " ",
  );
const AR = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split(" ");
const AR_FEMININE = "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split(" ");

const NUMBERS: Record<Locale, (word: string) => number> = {
  zh: (word) => {
    const digit = (sign: string | undefined) => "一二三四五六七八九".indexOf(sign ?? "?") + 1;
    const [tens, units] = word.includes("十") ? word.split("十") : ["", word];
    return (word.includes("十") ? (tens ? digit(tens) : 1) * 10 : 0) + (units ? digit(units) : 0);
  },
  en: (word) => {
    const [tens = "", unit] = word.split("-");
    const base = { twenty: 20, thirty: 30, forty: 40, fifty: 50 }[tens];
    if (base && unit) return EN.indexOf(unit) >= 0 && EN.indexOf(unit) < 9 ? base + EN.indexOf(unit) + 1 : 0;
    return EN.indexOf(word) + 1 || { thirtieth: 30, fortieth: 40, fiftieth: 50 }[word] || 0;
  },
  fr: (word) => {
    const simple = FR.indexOf(word) + 1 || { second: 2, seconde: 2, trentième: 30, quarantième: 40 }[word];
    if (simple) return simple;
    const [, tens, unit = ""] = /^(vingt|trente)(?: et |-)(.+)$/.exec(word) ?? [];
    const units = unit === "unième" ? 1 : FR.indexOf(unit) + 1;
    return tens && units && units < 10 ? (tens === "vingt" ? 20 : 30) + units : 0;
  },
  es: (word) => {
    const last = word.split(" ").at(-1) ?? "";
    const stem = last.replace(/[oa]$/, "");
    const teen = /^decimo?(.+)$/.exec(stem.normalize("NFD").replace(/\u0301/g, ""));
    const teens = ES_TEENS.map((each) => each.normalize("NFD").replace(/\u0301/g, ""));
    if (teen && teens.includes(teen[1] ?? "")) return 13 + teens.indexOf(teen[1] ?? "");
    if (/^vigésim/.test(word.split(" ")[0] ?? "")) return word.includes(" ") ? 20 + ES.indexOf(stem) + 1 : 20;
    if (/^décim/.test(word) && word.includes(" ")) return 10 + ES.indexOf(stem) + 1;
    return ES.indexOf(stem) + 1;
  },
  ru: (word) => {
    const parts = word.split(" ");
    const stem = (parts.at(-1) ?? "")
      .replace(/(?:ое|ого|его|ому|ему|ом|ем|ая|ой|ую|ье|ья|ьего|ьей|ье|ий|ый|ым|им)$/, "")
      .replace(/ь$/, "");
    if (!stem) return 0;
    const units = RU.findIndex((each) => each.replace(/ь$/, "") === stem) + 1;
    const tens = parts.length > 1 ? { двадцать: 20, тридцать: 30 }[parts[0] ?? ""] : 0;
    return units ? units + (tens ?? 0) : 0;
  },
  ar: (word) => {
    const [first = "", second = ""] = word.split(" ");
    const units = AR.indexOf(first) + 1 || AR_FEMININE.indexOf(first) + 1 || (/^الحادية?$/.test(first) ? 1 : 0);
    if (/^العشر(?:ون|ين)$/.test(first)) return 20;
    if (/^عشر/.test(second)) return units && 10 + units;
    if (/^والعشر/.test(second)) return units && 20 + units;
    return /^والثلاث/.test(second) ? units && 30 + units : units;
  },
};

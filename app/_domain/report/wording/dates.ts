import { type Day, formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatDays } from "@/app/_vocabulary/periods";

const MONTH: Record<Locale, RegExp> = {
  ar: / .*$/,
  zh: /^.*月/,
  en: / .*$/,
  fr: / .*$/,
  ru: / .*$/,
  es: / .*$/,
};

const AND: Record<Locale, string> = { ar: " و", zh: "和", en: " and ", fr: " et ", ru: " и ", es: " y " };
const COMMA: Record<Locale, string> = { ar: "، ", zh: "、", en: ", ", fr: ", ", ru: ", ", es: ", " };

/**
 * Lists days, each once and in order: `29 and 30 May`, `31 May and 1 June`; with their year
 * `29 and 30 May 2023`.
 */
export function listDays(days: Day[], locale: Locale, options: { year?: boolean } = {}): string {
  const ordered = [...new Set(days)].sort();
  const oneMonth = new Set(ordered.map((day) => day.slice(0, 7))).size === 1;
  const words = ordered.map((day, index) => {
    // Chinese names month and year with the first day, the others with the last.
    const isNamed = locale === "zh" ? index === 0 : index === ordered.length - 1;
    const whole = formatDay(day, locale, { year: options.year === true && isNamed });

    return oneMonth && !isNamed ? whole.replace(MONTH[locale], "") : whole;
  });

  return joinWith(words, AND[locale], COMMA[locale]);
}

/** Formats a meeting's days for running text: `on 29 and 30 May 2023`, `from 8 to 12 May 2023`. */
export function heldOn(startsOn: Day, endsOn: Day, locale: Locale): string {
  const days = formatDays(startsOn, endsOn, locale);
  if (locale === "zh") return days;
  if (startsOn === endsOn) return { ar: "في ", en: "on ", fr: "le ", ru: "", es: "el " }[locale] + days;
  const sameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  if (sameMonth && isNextDay(startsOn, endsOn))
    return { ar: "يومي ", en: "on ", fr: "les ", ru: "", es: "los días " }[locale] + days;
  const start = formatDay(startsOn, locale, { year: startsOn.slice(0, 4) !== endsOn.slice(0, 4) });
  const first = sameMonth ? start.replace(MONTH[locale], "") : start;
  const last = formatDay(endsOn, locale);

  return {
    ar: `في الفترة من ${first} إلى ${last}`,
    en: `from ${first} to ${last}`,
    fr: `du ${first} au ${last}`,
    ru: `с ${first} по ${last}`,
    es: `del ${first} al ${last}`,
  }[locale];
}

function isNextDay(startsOn: Day, endsOn: Day): boolean {
  return Date.parse(endsOn) - Date.parse(startsOn) === 86_400_000;
}

/** Joins words like `a, b and c`, with the given conjunction and comma. */
export function joinWith(words: string[], and: string, comma: string): string {
  return words.length < 2 ? (words[0] ?? "") : words.slice(0, -1).join(comma) + and + words.at(-1);
}

import { withEuropeanDigits } from "@/app/_vocabulary/digits";
import type { Locale } from "@/app/_vocabulary/locales";

/** A time of day in a text; `minutes` after midnight are `undefined` if there is no such time. */
interface Clock {
  index: number;
  printed: string;
  minutes: number | undefined;
}

/**
 * Clocks as each language prints them, and words for noon and midnight. Arabic documents print the
 * minutes before the hour too: "00/10" is ten o'clock.
 */
const CLOCKS: Record<Locale, RegExp> = {
  zh: /(?<half>上午|中午|下午|晚上)?\s*(?:(?<hour>\d{1,2})\s*(?:(?:时|點|点)(?:\s*(?:(?<minute>\d{1,2})\s*分|(?<thirty>半)))?|[:：](?<minutes>\d{2})|(?=\s*[-–—至]\s*\d{1,2}\s*[时點点]))|(?<noon>中午|正午)(?!\s*\d))/gu,
  en: /(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?(?:\s*(?<half>[ap])\.?\s?m\b\.?|\s+(?<noon>noon))?|(?<!\p{L})(?<midday>noon)(?!\p{L})|(?<!\p{L})(?<midnight>midnight)(?!\p{L})/giu,
  fr: /(?<hour>\d{1,2})(?:(?=\s*(?:[-–—]|à)\s*\d{1,2}\s*(?:heures?|h)(?!\p{L}))|\s*(?:heures?|h)(?!\p{L})(?:\s*(?<minute>\d{2})(?!\s*h))?|:(?<minutes>\d{2}))|(?<!\p{L})(?<midday>midi)(?!\p{L})|(?<!\p{L})(?<midnight>minuit)(?!\p{L})/giu,
  es: /(?<hour>\d{1,2})(?:[.:](?<minute>\d{2})|(?=\s*(?:h|hs|hrs|horas?)(?!\p{L}))|(?=\s+a\s+(?:las\s+)?\d)|(?=\s*[-–—]\s*\d{1,2}\s*(?:h|hs|hrs|horas?)(?!\p{L})))|(?<!\p{L})(?<midday>mediod[ií]a)(?!\p{L})/giu,
  ru: /(?<hour>\d{1,2})(?:(?=\s*(?:[-–—]|до)\s*\d{1,2}\s*(?:час|ч))|\s*(?:час(?:а|ов)?\.?|ч\.?)(?!\p{L})(?:\s*(?<minute>\d{2})\s*мин(?:ут)?\.?)?|[:.](?<minutes>\d{2}))|(?<!\p{L})(?<midday>полдень|полудня)(?!\p{L})/giu,
  ar: /(?<hour>\d{1,2})[/:](?<minute>\d{2})|(?<!\p{L})(?<midday>(?:ال)?ظهر[اًا]*)(?!\p{L})/gu,
};

/** Words for a half of the day that is printed in place of its times. */
const HALVES: Record<Locale, { morning: RegExp; afternoon: RegExp }> = {
  zh: { morning: /^上午$/u, afternoon: /^下午$/u },
  en: {
    morning: /^(?:a\.?m\.?|morning(?: (?:meeting|session))?)$/iu,
    afternoon: /^(?:p\.?m\.?|afternoon(?: (?:meeting|session))?)$/iu,
  },
  fr: { morning: /^(?:le )?matin(?:ée)?$/iu, afternoon: /^(?:l[’'])?après-midi$/iu },
  es: { morning: /^(?:por la )?mañana$/iu, afternoon: /^(?:por la )?tarde$/iu },
  ru: {
    morning: /^(?:утро|утром|утреннее заседание|первая половина дня)$/iu,
    afternoon: /^(?:день|днем|днём|дневное заседание|вторая половина дня)$/iu,
  },
  ar: { morning: /^(?:صباحا|صباحاً|الصباح|الفترة الصباحية)$/u, afternoon: /^(?:بعد الظهر|مساء|مساءً|الفترة المسائية)$/u },
};

/** Returns the half of the day that a text names in place of times. */
export function readHalfOfDay(text: string, locale: Locale): "morning" | "afternoon" | undefined {
  const words = text.trim().replace(/[:：]$/, "");
  if (HALVES[locale].morning.test(words)) return "morning";

  return HALVES[locale].afternoon.test(words) ? "afternoon" : undefined;
}

/** Words around two times: "from … to …". */
const CONNECTIVES: Record<Locale, RegExp> = {
  zh: /[至到\-–—−~～]/g,
  en: /\b(?:from|to|until|hours|hrs?)\b|[-–—−]/gi,
  fr: /(?:^|\s)(?:de|à)(?=\s|$)|[-–—−]/gi,
  es: /(?:^|\s)(?:de|a|al|las|horas?|hrs?|h)(?=[\s.]|$)|[-–—−]/gi,
  ru: /(?:^|\s)(?:с|до)(?=\s|$)|[-–—−]/gi,
  ar: /من|إلى|حتى|الساعة|[-–—−]/g,
};

/** The text before the time of an opening, which distinguishes a time from other numbers. */
const OPENING: Record<Locale, RegExp> = {
  zh: /^[^。；]{0,12}?(?=上午|下午|中午|\d{1,2}\s*[时点])/u,
  en: /^[^.;]{0,12}?\bat\s+/iu,
  fr: /^[^.;]{0,12}?à\s+/iu,
  es: /^[^.;]{0,20}?\ba\s+las?\s+/iu,
  ru: /^[^;]{0,12}?(?<!\p{L})в\s+/iu,
  ar: /^[^.؛]{0,20}?الساعة\s+/u,
};

/** "0930–1230 hours" */
const MILITARY = /(?<!\d)(\d{2})(\d{2})\s*[-–—]\s*(\d{2})(\d{2})\s*(?:hours|hrs?|h)(?!\p{L})\.?/giu;

/** Reads a span in minutes after midnight; `undefined` if the text is anything but two times. */
export function readSpanOfTime(
  printed: string,
  locale: Locale,
): { start: number; end: number } | "impossible" | undefined {
  const text = withEuropeanDigits(printed).replace(MILITARY, "$1:$2–$3:$4");
  const [first, second, ...more] = clocksOf(text, locale);
  if (!first || !second || more.length) return undefined;
  let rest = text;
  for (const { printed } of [first, second]) rest = rest.replace(printed, " ");
  if (rest.replace(CONNECTIVES[locale], "").replace(/[\s.,،，]/g, "")) return undefined;
  if (first.minutes === undefined || second.minutes === undefined) return "impossible";
  const start = inSameHalfOfDay(first, second, locale);
  const end =
    locale === "zh" && /^下午|^晚上/.test(first.printed) && !/[上中下晚]/.test(second.printed) && second.minutes < 720
      ? second.minutes + 720
      : second.minutes;

  return start < end && end <= 1440 ? { start, end } : "impossible";
}

/** Applies the half of the day of the second time to the first: "3–6 p.m.". */
function inSameHalfOfDay(first: Clock, second: Clock, locale: Locale): number {
  const minutes = first.minutes ?? 0;
  if (locale !== "en" || /m|noon/i.test(first.printed) || !/p/i.test(second.printed)) return minutes;

  return minutes + 720 < (second.minutes ?? 0) ? minutes + 720 : minutes;
}

/** Reads a text that is a single time: "10 a.m.", "10 heures", "上午10时". */
export function readStartTime(printed: string, locale: Locale): number | undefined {
  const text = withEuropeanDigits(printed.trim());
  const [clock, other] = clocksOf(text, locale);
  if (
    !clock ||
    other ||
    text
      .replace(clock.printed, "")
      .replace(CONNECTIVES[locale], "")
      .replace(/[\s.,،，]/g, "")
  )
    return undefined;
  // A number alone is an item's.
  return /^\d+$/.test(clock.printed.trim()) ? undefined : clock.minutes;
}

/** Reads the time that follows a date in running text: "Monday, 29 May 2023, at 10 a.m.". */
export function readTimeAfter(text: string, locale: Locale): number | undefined {
  const lead = OPENING[locale].exec(text);
  if (!lead) return undefined;
  const [clock] = clocksOf(withEuropeanDigits(text.slice(lead[0].length)), locale);

  return clock?.index === 0 ? clock.minutes : undefined;
}

/** Prints minutes after midnight as `10:00`. */
export function printMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function clocksOf(text: string, locale: Locale): Clock[] {
  return [...text.matchAll(CLOCKS[locale])].map((match) => {
    const { hour, minute, minutes, half, thirty, noon, midday, midnight } = match.groups ?? {};
    const place = { index: match.index, printed: match[0] };
    if (midday || (noon && !hour)) return { ...place, minutes: 720 };
    if (midnight) return { ...place, minutes: 1440 };
    let [clock, past] = [Number(hour), thirty ? 30 : Number(minute ?? minutes ?? 0)];
    if (locale === "ar" && isMinutesFirst(clock, past)) [clock, past] = [past, clock];
    if (/^(?:p|下午|晚上)/i.test(half ?? "") && clock < 12) clock += 12;
    if (/^(?:a|上午)/i.test(half ?? "") && clock === 12) clock = 0;
    // "中午12时" is noon, "中午1时" an hour later.
    if (/^中午/.test(half ?? "") && clock < 11) clock += 12;
    if (noon) clock = 12;

    return { ...place, minutes: clock > 23 || past > 59 ? undefined : clock * 60 + past };
  });
}

/** "00/10" is ten o'clock: no meeting begins at midnight, and minutes are whole quarters. */
function isMinutesFirst(first: number, second: number): boolean {
  return first % 15 === 0 && first < 60 && second <= 23 && !(first >= 7 && first <= 23 && second % 15 === 0);
}

import type { Locale } from "@/app/_vocabulary/locales";

/** A time of day in a text; `minutes` after midnight are `undefined` if there is no such time. */
interface Clock {
  index: number;
  printed: string;
  minutes: number | undefined;
}

const CLOCKS: Record<Locale, RegExp> = {
  zh: /(?<half>上午|中午|下午|晚上)?\s*(?<hour>\d{1,2})\s*(?:(?:时|點|点)(?:\s*(?:(?<minute>\d{1,2})\s*分|(?<thirty>半)))?|[:：](?<minutes>\d{2}))/gu,
  en: /(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?(?:\s*(?<half>[ap])\.?\s?m\b\.?|\s+(?<noon>noon))?/giu,
  fr: /(?<hour>\d{1,2})\s*(?:heures?|h)(?:\s*(?<minute>\d{2})(?!\s*h))?/giu,
  es: /(?<hour>\d{1,2})[.:](?<minute>\d{2})/giu,
  ru: /(?<hour>\d{1,2})(?:\s*(?:час(?:а|ов)?\.?|ч\.)(?:\s*(?<minute>\d{2})\s*мин(?:ут)?\.?)?|[:.](?<minutes>\d{2}))/giu,
  ar: /(?<hour>\d{1,2})[/:](?<minute>\d{2})/gu,
};

/** Words around two times: "from … to …". */
const CONNECTIVES: Record<Locale, RegExp> = {
  zh: /[至到\-–—]/g,
  en: /\b(?:from|to)\b|[-–—]/gi,
  fr: /(?:^|\s)(?:de|à)(?=\s|$)|[-–—]/gi,
  es: /(?:^|\s)(?:de|a|horas)(?=\s|$)|[-–—]/gi,
  ru: /(?:^|\s)(?:с|до)(?=\s|$)|[-–—]/gi,
  ar: /من|إلى|الساعة|[-–—]/g,
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

/** Reads a span in minutes after midnight; `undefined` if the text is anything but two times. */
export function readSpanOfTime(
  text: string,
  locale: Locale,
): { start: number; end: number } | "impossible" | undefined {
  const [first, second, ...more] = clocksOf(text, locale);
  if (!first || !second || more.length) return undefined;
  let rest = text;
  for (const { printed } of [first, second]) rest = rest.replace(printed, " ");
  if (rest.replace(CONNECTIVES[locale], "").replace(/[\s.,،，]/g, "")) return undefined;
  if (first.minutes === undefined || second.minutes === undefined) return "impossible";
  const start = inSameHalfOfDay(first, second, locale);
  const end =
    locale === "zh" && /^下午|^晚上/.test(first.printed) && !/[上中下晚]/.test(second.printed)
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

/** Reads the time that follows a date in running text: "Monday, 29 May 2023, at 10 a.m.". */
export function readTimeAfter(text: string, locale: Locale): number | undefined {
  const lead = OPENING[locale].exec(text);
  if (!lead) return undefined;
  const [clock] = clocksOf(text.slice(lead[0].length), locale);

  return clock?.index === 0 ? clock.minutes : undefined;
}

/** Prints minutes after midnight as `10:00`. */
export function printMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function clocksOf(text: string, locale: Locale): Clock[] {
  return [...text.matchAll(CLOCKS[locale])].map((match) => {
    const { hour, minute, minutes, half, thirty, noon } = match.groups ?? {};
    let clock = Number(hour);
    const past = thirty ? 30 : Number(minute ?? minutes ?? 0);
    if (/^(?:p|下午|晚上)/i.test(half ?? "") && clock < 12) clock += 12;
    if (/^a/i.test(half ?? "") && clock === 12) clock = 0;
    if (noon) clock = 12;

    return { index: match.index, printed: match[0], minutes: clock > 23 || past > 59 ? undefined : clock * 60 + past };
  });
}

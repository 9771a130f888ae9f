import { type Day, formatDay, formatTime } from "./instants";
import type { Locale } from "./locales";

/**
 * Returns the days from one to another as the organization prints them: `29 and 30 May 2023`,
 * `11–13 October 2017`, `30 May–1 June 2023`, `2023年5月29日和30日`.
 */
export function formatDays(from: Day, to: Day, locale: Locale): string {
  if (from === to) return formatDay(from, locale);
  const first = Number(from.slice(8));
  const adjacent = from.slice(0, 7) === to.slice(0, 7) && Number(to.slice(8)) - first === 1;
  if (from.slice(0, 7) !== to.slice(0, 7)) {
    const join = { ar: " - ", zh: "至", en: "–", fr: "-", ru: " – ", es: " a " }[locale];
    // The year is printed once: with the last day, in Chinese with the first.
    const oneYear = from.slice(0, 4) === to.slice(0, 4);
    const start = formatDay(from, locale, { year: !oneYear || locale === "zh" });
    const end = formatDay(to, locale, { year: !oneYear || locale !== "zh" });

    return `${start}${join}${end}`;
  }
  if (locale === "zh") return `${formatDay(from, locale)}${adjacent ? "和" : "至"}${Number(to.slice(8))}日`;
  const start = locale === "fr" && first === 1 ? "1er" : String(first);
  const and = { ar: " و", en: " and ", fr: " et ", ru: " и ", es: " y " }[locale];
  const through = { ar: "-", en: "–", fr: "-", ru: "–", es: " a " }[locale];

  return `${start}${adjacent ? and : through}${formatDay(to, locale)}`;
}

/**
 * Prints a range of times as in an organization of work: `10 a.m.–1 p.m.`, `3–6 p.m.`,
 * `上午10时至下午1时`; no-break spaces prevent a line break within a time.
 */
export function formatPeriod(from: Date, to: Date, locale: Locale, zone: string): string {
  const clock = (at: Date) => formatTime(at, locale, zone).replaceAll(" ", "\u00a0");
  const [start, end] = [clock(from), clock(to)];

  return {
    ar: `من الساعة\u00a0${start} إلى الساعة\u00a0${end}`,
    zh: `${start}至${start.slice(0, 2) === end.slice(0, 2) ? end.slice(2) : end}`,
    en: start.slice(-4) === end.slice(-4) ? `${start.slice(0, -5)}–${end}` : `${start}–${end}`,
    fr: `${start}-${end}`,
    ru: `${start}\u00a0– ${end}`,
    es: `De\u00a0${start.replace("\u00a0horas", "")} a\u00a0${end}`,
  }[locale];
}

/**
 * Prints the day above the plenary meetings of an organization of work: `Monday, 29 May 2023`,
 * `Lundi 29 mai 2023`, `2023年5月29日，星期一`.
 */
export function formatPlenaryMeetingDay(day: Day, locale: Locale): string {
  const text = formatDay(day, locale, { weekday: true });
  if (locale === "zh") return text.replace(/(?=星期)/, "，");

  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

import { DateTime } from "luxon";
import { LANGUAGE_TAGS, type Locale } from "./locales";

/** A calendar day in the meeting's time zone, as `YYYY-MM-DD`. */
export type Day = string;

/** Arabic month names as the UN prints them, in both forms: "أيار/مايو". */
const ARABIC_MONTHS = [
  "كانون الثاني/يناير",
  "شباط/فبراير",
  "آذار/مارس",
  "نيسان/أبريل",
  "أيار/مايو",
  "حزيران/يونيه",
  "تموز/يوليه",
  "آب/أغسطس",
  "أيلول/سبتمبر",
  "تشرين الأول/أكتوبر",
  "تشرين الثاني/نوفمبر",
  "كانون الأول/ديسمبر",
];

/** Returns the instant of a local time (`"10:00"`) on a day in a zone. */
export function instantAt(day: Day, time: string, zone: string): Date {
  const found = DateTime.fromISO(`${day}T${time}`, { zone });
  if (!found.isValid) throw new RangeError(`${day} ${time} does not exist in ${zone}`);

  return found.toJSDate();
}

/** Returns the local time of an instant in a zone: `2023-05-30T10:00`. */
export function wallClockOf(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** Returns the local time of an instant with its offset (RFC 3339): `2023-05-29T10:00:00+02:00`. */
export function withOffset(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** Returns the day of an instant in a zone. */
export function dayOf(instant: Date, zone: string): Day {
  return DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd");
}

/** Returns the next day. */
export function dayAfter(day: Day): Day {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days: 1 }).toFormat("yyyy-MM-dd");
}

/** Returns `1` for Monday to `7` for Sunday. */
export function weekdayOf(day: Day): number {
  return DateTime.fromISO(day, { zone: "utc" }).weekday;
}

/** Returns whether a text is a calendar day: `2023-02-29` is not, nor is any day of the year 0. */
export function isDay(text: string): text is Day {
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: "utc" }).isValid;
}

/**
 * Returns a day as the organization prints it: `29 May 2023`, `1er mars 2023`, `29 أيار/مايو 2023`,
 * `2023年5月29日`; without its year `29 May`.
 */
export function formatDay(day: Day, locale: Locale, options: { weekday?: boolean; year?: boolean } = {}): string {
  const date = DateTime.fromISO(day, { zone: "utc" });
  const parts = dateFormat(locale).formatToParts(date.toJSDate());
  const [weekday, month] = ["weekday", "month"].map((type) => parts.find((part) => part.type === type)?.value);
  const inYear = {
    ar: `${date.day} ${ARABIC_MONTHS[date.month - 1]}`,
    zh: `${date.month}月${date.day}日`,
    en: `${date.day} ${month}`,
    fr: `${date.day === 1 ? "1er" : date.day} ${month}`,
    ru: `${date.day} ${month}`,
    es: `${date.day} de ${month}`,
  }[locale];
  const whole = {
    ar: `${inYear} ${date.year}`,
    zh: `${date.year}年${inYear}`,
    en: `${inYear} ${date.year}`,
    fr: `${inYear} ${date.year}`,
    ru: `${inYear} ${date.year} года`,
    es: `${inYear} de ${date.year}`,
  }[locale];
  const plain = options.year === false ? inYear : whole;
  if (!options.weekday) return plain;

  return {
    ar: `${weekday}، ${plain}`,
    zh: `${plain}${weekday}`,
    en: `${weekday}, ${plain}`,
    fr: `${weekday} ${plain}`,
    ru: `${weekday}, ${plain}`,
    es: `${weekday} ${plain}`,
  }[locale];
}

const dateFormats = new Map<Locale, Intl.DateTimeFormat>();

/**
 * Returns a cached format: creating one costs more than a hundred uses. The format includes the
 * day, so that the month is in the genitive where a date needs it.
 */
function dateFormat(locale: Locale): Intl.DateTimeFormat {
  const format =
    dateFormats.get(locale) ??
    new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  dateFormats.set(locale, format);

  return format;
}

/**
 * Returns a local time as the UN prints it: `10 a.m.`, `10 heures`, `10.00 horas`, `10 час. 00
 * мин.`, `上午10时`; noon is `12 noon`, `中午12时`, and midnight `0时`.
 */
export function formatTime(instant: Date, locale: Locale, zone: string): string {
  const { hour, minute } = DateTime.fromJSDate(instant, { zone });
  const two = String(minute).padStart(2, "0");
  const half = hour % 12 || 12;
  const noon = hour === 12 && minute === 0;

  return {
    ar: `${String(hour).padStart(2, "0")}/${two}`,
    zh: `${hour === 0 ? "0" : `${hour < 12 ? "上午" : noon ? "中午" : "下午"}${half}`}时${minute ? `${minute}分` : ""}`,
    en: `${half}${minute ? `.${two}` : ""} ${noon ? "noon" : hour < 12 ? "a.m." : "p.m."}`,
    fr: minute ? `${hour} h ${two}` : `${hour} ${hour < 2 ? "heure" : "heures"}`,
    ru: `${hour} час. ${two} мин.`,
    es: `${hour}.${two} horas`,
  }[locale];
}

/** Returns the offset of a zone at an instant, as `UTC+2`. */
export function formatOffset(instant: Date, zone: string): string {
  const minutes = DateTime.fromJSDate(instant, { zone }).offset;
  const sign = minutes < 0 ? "−" : "+";
  const rest = Math.abs(minutes) % 60;

  return `UTC${sign}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

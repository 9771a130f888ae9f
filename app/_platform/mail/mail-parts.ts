import { printMeetingDays } from "@/app/_i18n/meeting-days";
import { getTranslator, type Translator } from "@/app/_i18n/translator";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import type { MeetingParams } from "@/app/_vocabulary/mail-templates";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import type { MeetingDates } from "@/app/_vocabulary/meeting-schedule";
import { formatDays } from "@/app/_vocabulary/periods";
import { pickPlace } from "@/app/_vocabulary/places";

/** A text and its language. */
export interface LocaleText {
  text: string;
  locale: Locale;
}

/** The content of a message, before it is rendered as text and HTML. Addresses are absolute. */
export interface MailContent {
  /** one line, as is every fact */
  subject: string;
  opening: string;
  facts: { label: string; value: LocaleText }[];
  /** text that a person wrote, of several lines and in any language */
  quoted?: { label: string; text: string };
  link: { label: string; href: string };
  closing: string[];
  /** how to unsubscribe, on a page and by one request (RFC 8058) */
  unsubscribe?: { label: string; href: string; atOnce: string };
}

type FactName =
  | "address"
  | "role"
  | "state"
  | "body"
  | "language"
  | "symbol"
  | "title"
  | "languages"
  | "meeting"
  | "earlier"
  | "receipt"
  | "deadline"
  | "deadlineUtc";

/** Returns a fact with its label, on one line. */
export function fact(t: Translator<"mail">, name: FactName, value: LocaleText) {
  return { label: t(`facts.${name}`), value: { ...value, text: oneLine(value.text) } };
}

/** Returns "Working Group …, Fourteenth meeting, Vienna, 29 and 30 May 2023". */
export function meetingLine({ body, meeting }: MeetingParams, locale: Locale): LocaleText {
  const t = getTranslator(locale, "meeting");
  const days = printMeetingDays(meeting, locale);
  const place = pickPlace(meeting.places, locale)?.text;
  const ordinal = printMeetingOrdinal(meeting, locale);
  const parts = [
    isolateDirection(pickLocaleText(body, locale).text, locale),
    ...(ordinal ? [ordinal] : []),
    place ? t("where", { place, days }) : days,
  ];

  return { text: parts.join(t("comma")), locale };
}

/** Returns "Vienna, 29 and 30 May 2023". */
export function datesLine({ places, startsOn, endsOn }: MeetingDates, locale: Locale): LocaleText {
  const days = formatDays(startsOn, endsOn, locale);
  const place = pickPlace(places, locale)?.text;

  return { text: place ? getTranslator(locale, "meeting")("where", { place, days }) : days, locale };
}

/** Returns a text in a language, or in the best other one. */
export function pickLocaleText(text: LocalizedText, locale: Locale): LocaleText {
  return pickText(text, locale) ?? { text: "", locale };
}

/** Removes line breaks and other control characters, for headers and facts. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

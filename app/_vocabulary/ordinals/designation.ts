import type { Locale } from "../locales";
import type { MeetingDesignation } from "../meeting-ordinal";

const MEETING: Record<Locale, RegExp> = {
  ar: /اجتماع/u,
  zh: /次/u,
  en: /meeting/iu,
  fr: /réunion/iu,
  ru: /совещани|заседани/iu,
  es: /reuni[óo]n/iu,
};

/** Returns what a phrase such as "Fourteenth meeting" calls the event. */
export function designationIn(phrase: string, locale: Locale): MeetingDesignation {
  return MEETING[locale].test(phrase) ? "meeting" : "session";
}

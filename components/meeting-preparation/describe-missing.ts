import type { MissingForAnnouncement } from "@/app/_domain/meeting-preparation/announcement-requirements";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";

/** Returns a condition that a draft does not meet, as part of a sentence. */
export function describeMissing(each: MissingForAnnouncement, locale: Locale): string {
  return getTranslator(locale, "meetingPreparation")(`missing.${each.missing}`, { numbers: numbersOf(each, locale) });
}

function numbersOf(each: MissingForAnnouncement, locale: Locale): string {
  if (!("numbers" in each)) return "";

  return each.numbers
    .map((number) => (typeof number === "string" ? printItemNumber(number, locale) : String(number)))
    .join(getTranslator(locale, "meeting")("comma"));
}

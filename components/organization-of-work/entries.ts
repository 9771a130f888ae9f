import type { PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { titleLanguage } from "@/components/layout/language-notes";
import type { TimetableEntry } from "./Timetable";

/**
 * What a plenary meeting takes up, in words: numbers as printed, "(continued)" where it is so, links into the agenda.
 *
 * @param around the language of the document that they stand in, where that is not the page's.
 */
export function entriesInWords(
  sitting: PlenaryMeeting,
  meetingKey: string,
  locale: Locale,
  around: Locale = locale,
): TimetableEntry[] {
  const say = getTranslator(locale, "agenda");

  return sitting.entries.map((entry) => ({
    id: entry.id,
    number: entry.item && printItemNumber(entry.item, locale),
    href: entry.item && paths.agenda(locale, meetingKey, entry.item),
    title: entry.title,
    locale: entry.locale,
    titleIn: titleLanguage(entry.locale, locale, around),
    continued: entry.continued ? say("continued") : "",
  }));
}

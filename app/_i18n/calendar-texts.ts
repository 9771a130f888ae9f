import type { Meeting } from "@/app/_domain/meetings/queries";
import type { CalendarTexts } from "@/app/_domain/organization-of-work/ical";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { meetingName } from "./meeting-name";
import { getTranslator } from "./translator";

/** Returns the texts of the calendar of a meeting. */
export function calendarTexts(meeting: Meeting, locale: Locale): CalendarTexts {
  const t = getTranslator(locale, "calendar");
  const tMeeting = getTranslator(locale, "meeting");
  const tAgenda = getTranslator(locale, "agenda");
  const { body, line, place } = meetingName(meeting, locale);

  return {
    locale,
    meeting: line,
    body: { text: body.text, language: body.locale },
    place: { text: place.text, language: place.locale },
    description: t("description"),
    summary: ({ number, cancelledAt }) => {
      const summary = t("summary", { plenaryMeeting: tMeeting("plenaryMeeting", { number }), body: body.text });
      return cancelledAt ? t("cancelled", { summary }) : summary;
    },
    entry: ({ item, title, continued }) => {
      const fullTitle = `${title}${continued ? tAgenda("continued") : ""}`;
      return item ? t("item", { number: printItemNumber(item, locale), title: fullTitle }) : fullTitle;
    },
  };
}

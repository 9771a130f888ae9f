import type { Meeting } from "@/app/_domain/meetings/queries";
import type { CalendarTexts } from "@/app/_domain/organization-of-work/ical";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { meetingWords } from "./meeting-name";
import { getTranslator } from "./translator";

/** What the calendar of a meeting says in a language. */
export function calendarWords(meeting: Meeting, locale: Locale): CalendarTexts {
  const say = getTranslator(locale, "calendar");
  const name = getTranslator(locale, "meeting");
  const agenda = getTranslator(locale, "agenda");
  const { body, line, place } = meetingWords(meeting, locale);

  return {
    locale,
    meeting: line,
    body: { text: body.text, language: body.locale },
    place: { text: place.text, language: place.locale },
    description: say("description"),
    summary: ({ number, cancelledAt }) => {
      const summary = say("summary", { sitting: name("plenaryMeeting", { number }), body: body.text });
      return cancelledAt ? say("cancelled", { summary }) : summary;
    },
    entry: ({ item, title, continued }) => {
      const whole = `${title}${continued ? agenda("continued") : ""}`;
      return item ? say("item", { number: printItemNumber(item, locale), title: whole }) : whole;
    },
  };
}

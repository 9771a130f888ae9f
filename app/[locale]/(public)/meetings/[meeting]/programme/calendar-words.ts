import type { Meeting } from "@/app/_domain/meetings/queries";
import type { ProgrammeWords } from "@/app/_domain/organization-of-work/ical";
import { meetingWords } from "@/app/_i18n/meeting-words";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";

/** What the calendar of a meeting says in a language. */
export function calendarWords(meeting: Meeting, locale: Locale): ProgrammeWords {
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

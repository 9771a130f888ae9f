import type { FoundResults } from "@/app/_domain/search/queries";
import { SEARCH_KINDS } from "@/app/_domain/search/schemas";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { type AskedInAddress, askedWith } from "./requested-search";

/** The links by which a search is limited to a kind of content, a meeting in which much was found, or a language. */
export function limitsOf(locale: Locale, asked: AskedInAddress, { meetings }: FoundResults) {
  const say = getTranslator(locale, "search");
  const nameLanguage = getTranslator(locale, "meeting");
  const link = (name: "kind" | "meeting" | "language", value: string | undefined, label: string) => ({
    href: askedWith(locale, asked, { [name]: value }),
    label,
    current: asked[name] === value,
  });
  const kinds = SEARCH_KINDS.map((kind) => link("kind", kind, say(`kinds.${kind}`)));
  const places = meetings.map(({ meeting }) => {
    const { body, comma } = meetingWords(meeting, locale);
    return link("meeting", meeting.key, `${isolateDirection(body.text, locale)}${comma}${meeting.year}`);
  });
  const languages = LOCALES.map((each) => link("language", each, nameLanguage(`languages.${each}`)));

  return [
    { label: say("kind"), links: [link("kind", undefined, say("kinds.all")), ...kinds] },
    { label: say("language"), links: [link("language", undefined, say("allLanguages")), ...languages] },
    ...(places.length > 1 || asked.meeting
      ? [{ label: say("meeting"), links: [link("meeting", undefined, say("allMeetings")), ...places] }]
      : []),
  ];
}

import type { FeedLabels } from "@/app/_domain/documents/atom";
import type { DocumentVersion, MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { relationSentences } from "./document-relations";
import { meetingWords } from "./meeting-name";
import { getTranslator, type Translator } from "./translator";

/** What the feed of a meeting's documents says in a language. */
export function feedWords(meeting: Meeting, locale: Locale): FeedLabels {
  const say = getTranslator(locale, "feed");
  const name = getTranslator(locale, "meeting");
  const kinds = getTranslator(locale, "documents");
  const { body, line } = meetingWords(meeting, locale);
  const day = (instant: Date) => formatDay(dayOf(instant, meeting.timeZone), locale);
  const languages = (versions: DocumentVersion[]) =>
    new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(versions.map((each) => name(`languages.${each.locale}`)));

  return {
    locale,
    title: say("title", { meeting: line }),
    subtitle: say("subtitle"),
    body,
    kind: ({ kind }) => kinds(`kinds.${kind}`),
    entry: (symbol, title) => say("entry", { symbol, title }),
    summary: (document) => {
      const { issuedOn, versions, relations } = document;
      const standing =
        issuedOn && versions.length === 0 && !document.withdrawnAt
          ? say("issuedOn", { day: formatDay(issuedOn, locale) })
          : summaryOf(document, { say, day, languages });
      const related = relationSentences(relations, locale).map((relation) => say("relation", { relation }));

      return [standing, ...related].join(locale === "zh" ? "" : " ");
    },
  };
}

interface Printing {
  say: Translator;
  day: (instant: Date) => string;
  languages: (versions: DocumentVersion[]) => string;
}

/** How a document stands in its languages, and which of them changed last. */
function summaryOf(document: MeetingDocument, { say, day, languages }: Printing): string {
  const { versions, changedAt, withdrawnAt } = document;
  if (withdrawnAt) return say("withdrawn", { day: day(withdrawnAt) });
  const lastChange = versions.filter((version) =>
    [version.changedAt, ...version.files.map(({ issuedAt }) => issuedAt)].some(
      (instant) => instant.getTime() === changedAt?.getTime(),
    ),
  );
  const parts = { issued: "issued", inTranslation: "in-translation" } as const;
  const standing = Object.entries(parts).flatMap(([key, state]) => {
    const found = versions.filter((version) => version.availability === state);
    return found.length > 0 ? [say(key, { languages: languages(found) })] : [];
  });
  const latest =
    changedAt && lastChange.length > 0
      ? [say("changed", { day: day(changedAt), languages: languages(lastChange) })]
      : [];

  return [...latest, ...standing].join(" ");
}

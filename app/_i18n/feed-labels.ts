import type { FeedLabels } from "@/app/_domain/documents/atom";
import type { DocumentVersion, MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { relationSentences } from "./document-relations";
import { listLanguages } from "./format";
import { meetingName } from "./meeting-name";
import { getTranslator } from "./translator";

/** Returns the texts of the feed of a meeting's documents. */
export function feedLabels(meeting: Meeting, locale: Locale): FeedLabels {
  const t = getTranslator(locale, "feed");
  const tDocuments = getTranslator(locale, "documents");
  const { body, line } = meetingName(meeting, locale);

  return {
    locale,
    title: t("title", { meeting: line }),
    subtitle: t("subtitle"),
    body,
    kind: ({ kind }) => tDocuments(`kinds.${kind}`),
    entry: (symbol, title) => t("entry", { symbol, title }),
    summary: (document) => {
      const { issuedOn, versions, withdrawnAt } = document;
      const status =
        issuedOn && versions.length === 0 && !withdrawnAt
          ? t("issuedOn", { day: formatDay(issuedOn, locale) })
          : describeStatus(document, locale, meeting.timeZone);
      const relations = relationSentences(document.relations, locale).map((relation) => t("relation", { relation }));

      return [status, ...relations].join(locale === "zh" ? "" : " ");
    },
  };
}

/** Returns the availability of a document in its languages, after those that changed last. */
function describeStatus(document: MeetingDocument, locale: Locale, zone: string): string {
  const t = getTranslator(locale, "feed");
  const { versions, changedAt, withdrawnAt } = document;
  const day = (instant: Date) => formatDay(dayOf(instant, zone), locale);
  const languages = (of: DocumentVersion[]) =>
    listLanguages(
      of.map((version) => version.locale),
      locale,
    );
  if (withdrawnAt) return t("withdrawn", { day: day(withdrawnAt) });
  const changed = versions.filter((version) =>
    [version.changedAt, ...version.files.map(({ issuedAt }) => issuedAt)].some(
      (instant) => instant.getTime() === changedAt?.getTime(),
    ),
  );
  const issued = versions.filter(({ availability }) => availability === "issued");
  const inTranslation = versions.filter(({ availability }) => availability === "in-translation");

  return [
    changedAt && changed.length > 0 && t("changed", { day: day(changedAt), languages: languages(changed) }),
    issued.length > 0 && t("issued", { languages: languages(issued) }),
    inTranslation.length > 0 && t("inTranslation", { languages: languages(inTranslation) }),
  ]
    .filter(Boolean)
    .join(" ");
}

import { relationSentences } from "@/app/_i18n/document-relations";
import { listLanguages } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { DocumentVersion, MeetingDocument } from "./queries";

/** Describes in a feed what is new of a document, and in which languages. */
export function summarizeDocument(document: MeetingDocument, locale: Locale, zone: string): string {
  const t = getTranslator(locale, "feed");
  const { issuedOn, versions, withdrawnAt } = document;
  const status =
    issuedOn && versions.length === 0 && !withdrawnAt
      ? t("issuedOn", { day: formatDay(issuedOn, locale) })
      : describeStatus(document, locale, zone);
  const relations = relationSentences(document.relations, locale).map((relation) => t("relation", { relation }));

  return [status, ...relations].join(locale === "zh" ? "" : " ");
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

import type { getSubmission } from "@/app/_domain/legislation/submission-queries";
import { formatInstant, languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { FactList } from "../ui/FactList";

export type Submission = Awaited<ReturnType<typeof getSubmission>>;

/** The facts of a submitted piece of legislation, on its receipt and for the focal point. */
export function SubmissionFacts({ found, locale }: { found: Submission; locale: Locale }) {
  const t = getTranslator(locale, "legislation");
  const { submission, meeting, stateNames, instruments } = found;
  const { kind, officialLanguage, adoptedOn, submittedAt, receiptNumber } = submission;

  // Only a draft lacks any of them, and `getSubmission` finds no draft.
  return (
    <FactList
      facts={[
        { term: t("receiptNumber"), value: printReceiptNumber(meeting.key, receiptNumber!) }, // as above
        { term: t("state"), value: pickText(stateNames, locale)?.text ?? submission.stateCode },
        { term: t("submittedAt"), value: formatInstant(submittedAt!, locale, meeting.timeZone) }, // as above
        { term: t("title"), value: submission.title },
        { term: t("kind"), value: t(`kinds.${kind!}`) }, // as above
        { term: t("officialLanguage"), value: languageName(officialLanguage!, locale) }, // as above
        { term: t("adoptedOn"), value: formatDay(adoptedOn!, locale) }, // as above
        ...instruments.map((each) => ({
          term: pickText(each.articlesLabels, locale)?.text ?? t("articles"),
          value: each.articles,
        })),
      ]}
    />
  );
}

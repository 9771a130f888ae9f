import type { ListedSubmission } from "@/app/_domain/legislation/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import { type SubmissionReader, submissionHref } from "./submission-href";

interface Props {
  submission: Pick<ListedSubmission, "replaces" | "replacedBy">;
  reader: SubmissionReader;
  className?: string;
}

/** Links to the submission that this one replaces, and to the one that replaces it. */
export function ReplacementLinks({ submission, reader, className }: Props) {
  const t = getTranslator(reader.locale, "legislation");
  const { replaces, replacedBy } = submission;
  const numberOf = (receiptNumber: number) => printReceiptNumber(reader.meetingKey, receiptNumber);

  return (
    <>
      {replaces?.receiptNumber && (
        <p className={className}>
          <a href={submissionHref(replaces, reader)} className="inline-block py-1">
            {t("replaces", { number: numberOf(replaces.receiptNumber) })}
          </a>
        </p>
      )}
      {replacedBy && (
        <p className={className}>
          <a href={submissionHref(replacedBy, reader)} className="inline-block py-1">
            {replacedBy.receiptNumber
              ? t("replacedBy", { number: numberOf(replacedBy.receiptNumber) })
              : t("replacementBegun")}
          </a>
        </p>
      )}
    </>
  );
}

import type { listReturnedSubmissions } from "@/app/_domain/legislation/queries";
import { formatInstant } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { submissionHref } from "./submission-href";

export type ReturnedSubmission = Awaited<ReturnType<typeof listReturnedSubmissions>>[number];

interface Props {
  submission: ReturnedSubmission;
  meeting: { key: string; timeZone: string };
  locale: Locale;
}

/** A submission that came back with a question: the question, since when, and where to answer. */
export function ReturnedTask({ submission, meeting, locale }: Props) {
  const t = getTranslator(locale, "delegation");
  const { id, title, receiptNumber, question, returnedAt, replacedBy } = submission;
  const number = printReceiptNumber(meeting.key, receiptNumber ?? 0);
  const reader = { area: "delegation", locale, meetingKey: meeting.key } as const;
  const answer = replacedBy ?? ({ id, status: "returned" } as const);

  return (
    <li className="my-3 border-s-4 border-wrong bg-wrong-wash px-4 py-3">
      <p className="font-semibold">{t("answer", { number })}</p>
      <p className="break-words">
        <bdi>{title}</bdi>
      </p>
      {returnedAt && (
        <p className="text-sm text-soft">
          {t("returnedOn", { when: formatInstant(returnedAt, locale, meeting.timeZone) })}
        </p>
      )}
      <p className="mt-2 text-sm text-soft">{getTranslator(locale, "legislation")("question")}</p>
      <p className="line-clamp-6 break-words whitespace-pre-line">
        <bdi>{question}</bdi>
      </p>
      <p>
        <a href={submissionHref(answer, reader)} className="inline-block py-1 font-semibold">
          {replacedBy ? t("continueAnswer", { number }) : t("answerLink", { number })}
        </a>
      </p>
    </li>
  );
}

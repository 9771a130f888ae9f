import type { ListedSubmission } from "@/app/_domain/legislation/queries";
import { formatInstant } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { ReplacementLinks } from "./ReplacementLinks";
import { StatusMark } from "./StatusMark";
import { type SubmissionReader, submissionHref } from "./submission-href";

interface Props {
  submissions: ListedSubmission[];
  meeting: { key: string; timeZone: string };
  area: SubmissionReader["area"];
  locale: Locale;
  caption: string;
}

const CELL = "block py-1 sm:table-cell sm:py-3 sm:pe-4 sm:align-top";

/** Submissions in a table; on a phone each is a block. A delegation's are all of its own State. */
export function SubmissionTable({ submissions, meeting, area, locale, caption }: Props) {
  const t = getTranslator(locale, "legislation");
  const fromColumn = area === "secretariat" ? [t("state")] : [];

  return (
    <table className="my-6 block w-full sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="hidden border-b-2 border-ink sm:table-header-group">
        <tr>
          {[t("receiptNumber"), t("title"), ...fromColumn, t("when"), t("status")].map((head) => (
            <th key={head} scope="col" className="py-2 pe-4 text-start align-bottom text-sm font-semibold">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {submissions.map((submission) => (
          <Row
            key={submission.id}
            submission={submission}
            reader={{ area, locale, meetingKey: meeting.key }}
            zone={meeting.timeZone}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  submission: ListedSubmission;
  reader: SubmissionReader;
  zone: string;
}

function Row({ submission, reader, zone }: RowProps) {
  const { area, locale, meetingKey } = reader;
  const { receiptNumber, stateNames, stateCode, status } = submission;
  const when = submission.submittedAt ?? submission.startedAt;
  const typedTitle = [submission.fields.title ?? ""].flat()[0];

  return (
    <tr className="block border-b border-rule py-2 sm:table-row sm:py-0">
      <td className={`${CELL} whitespace-nowrap`}>
        <bdi>{receiptNumber ? printReceiptNumber(meetingKey, receiptNumber) : "–"}</bdi>
      </td>
      <td className={`${CELL} min-w-0 break-words sm:max-w-80`}>
        <a href={submissionHref(submission, reader)} className="inline-block py-1 sm:py-0">
          <bdi>{submission.title || typedTitle || getTranslator(locale, "legislation")("untitled")}</bdi>
        </a>
        <ReplacementLinks submission={submission} reader={reader} className="text-sm" />
      </td>
      {area === "secretariat" && (
        <td className={CELL}>
          <bdi>{pickText(stateNames, locale)?.text ?? stateCode}</bdi>
        </td>
      )}
      <td className={CELL}>
        <time dateTime={when.toISOString()}>{formatInstant(when, locale, zone)}</time>
      </td>
      <td className={CELL}>
        <StatusMark status={status} locale={locale} />
      </td>
    </tr>
  );
}

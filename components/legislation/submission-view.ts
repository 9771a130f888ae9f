import type { getSubmission, ListedSubmission } from "@/app/_domain/legislation/queries";
import { formatInstant, formatSize, languageName } from "@/app/_i18n/format";
import { getTranslator, type Translator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { formatDay } from "@/app/_vocabulary/instants";
import { printReceiptNumber, type SubmissionStatus } from "@/app/_vocabulary/legislation";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Fact } from "@/components/ui/FactList";
import type { ListedFile } from "./SubmissionFiles";
import type { SubmissionRow } from "./SubmissionTable";

type Submission = Awaited<ReturnType<typeof getSubmission>>;

type Replacements = Pick<ListedSubmission, "replaces" | "replacedBy">;

const KINDS: Record<string, string> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/tiff": "TIFF",
};

/** What a receipt and the focal point's page both show of a submission, in the reader's language. */
export function submissionView({ submission, meeting, stateNames, instruments, files }: Submission, locale: Locale) {
  const say = getTranslator(locale, "legislation");
  const lodgedAt = submission.submittedAt!; // only a draft is not lodged, and no draft is shown here
  const facts: Fact[] = [
    { term: say("receiptNumber"), value: printReceiptNumber(meeting.key, submission.receiptNumber!) }, // as lodgedAt
    { term: say("state"), value: pickText(stateNames, locale)?.text ?? submission.stateCode },
    { term: say("lodgedAt"), value: formatInstant(lodgedAt, locale, meeting.timeZone) },
    { term: say("title"), value: submission.title },
    { term: say("kind"), value: say(`kinds.${submission.kind}`) },
    { term: say("officialLanguage"), value: languageName(submission.officialLanguage!, locale) }, // as lodgedAt
    { term: say("adoptedOn"), value: formatDay(submission.adoptedOn!, locale) }, // as lodgedAt
    ...instruments.map((each) => ({ term: say(`articlesOf.${each.instrument}`), value: each.articles })),
  ];

  return {
    facts,
    files: files.map(
      (file): ListedFile => ({
        id: file.id,
        name: file.name,
        sentAs: sentAs(file, say),
        href: paths.file(file.id),
        kind: say("fileKind", { kind: KINDS[file.mediaType] ?? file.mediaType, size: formatSize(file.size, locale) }),
        sha256: file.sha256,
        scan: say(`scans.${file.scan}`),
      }),
    ),
    fileWords: { heading: say("files"), checksum: say("checksum"), scan: say("scan") },
  };
}

/** What the sender called a file, in words, where it is saved under another name. */
export function sentAs({ name, sentName }: { name: string; sentName: string }, say: Translator): string | undefined {
  return sentName === name ? undefined : say("sentAs", { name: isolateText(sentName) });
}

/** A line of a list of submissions. */
export function submissionRow(
  listed: ListedSubmission,
  { locale, meeting, hrefOf }: { locale: Locale; meeting: { key: string; timeZone: string }; hrefOf: HrefOf },
): SubmissionRow {
  const say = getTranslator(locale, "legislation");
  const when = listed.submittedAt ?? listed.startedAt;
  const typed = [listed.fields.title ?? ""].flat()[0];

  return {
    id: listed.id,
    href: hrefOf(listed),
    receipt: listed.receiptNumber ? printReceiptNumber(meeting.key, listed.receiptNumber) : "–",
    title: listed.title || typed || say("untitled"),
    from: pickText(listed.stateNames, locale)?.text ?? listed.stateCode,
    when: { iso: when.toISOString(), text: formatInstant(when, locale, meeting.timeZone) },
    state: listed.status,
    stateText: say(`states.${listed.status}`),
    replacements: replacementLinks(listed, { locale, meetingKey: meeting.key, hrefOf }),
  };
}

/** Where a delegation finds one of its own submissions: a draft in its form, the others at their receipt. */
export function ownSubmissionHref(locale: Locale, meetingKey: string): HrefOf {
  return ({ id, status }) =>
    status === "draft" ? paths.submitLegislation(locale, meetingKey, id) : paths.submission(locale, meetingKey, id);
}

type HrefOf = (submission: { id: string; status: SubmissionStatus }) => string;

/** "Replaces WG2-2023/LEG/0003", "Replaced by WG2-2023/LEG/0007", or the draft that is to replace it, each with its address. */
export function replacementLinks(
  { replaces, replacedBy }: Replacements,
  { locale, meetingKey, hrefOf }: { locale: Locale; meetingKey: string; hrefOf: HrefOf },
): { text: string; href: string }[] {
  const say = getTranslator(locale, "legislation");

  return [
    ...(replaces?.receiptNumber
      ? [{ text: say("replaces", { number: receiptOf(meetingKey, replaces) }), href: hrefOf(replaces) }]
      : []),
    ...(replacedBy
      ? [
          {
            text: replacedBy.receiptNumber
              ? say("replacedBy", { number: receiptOf(meetingKey, replacedBy) })
              : say("replacementBegun"),
            href: hrefOf(replacedBy),
          },
        ]
      : []),
  ];
}

/** A receipt number as printed. */
export function receiptOf(meetingKey: string, { receiptNumber }: { receiptNumber: number | null }): string {
  return printReceiptNumber(meetingKey, receiptNumber ?? 0);
}

import type { MissingForAnnouncement } from "@/app/_domain/meeting-preparation/announcement-requirements";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import type { Work, WorkKind, WorkOf } from "@/app/_domain/workspace/queries";
import { formatInstant, languageName, listLanguages } from "@/app/_i18n/format";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import { LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatDays } from "@/app/_vocabulary/periods";
import { shorten } from "@/app/_vocabulary/shorten";
import { describeDeadline } from "../document-register/describe-deadline";
import { describeMissing } from "../meeting-preparation/describe-missing";
import { describeRefusal } from "../scheduled-issues/describe-refusal";

/** An entry of the work that waits, as it is displayed. */
export interface WorkRow {
  key: string;
  href: string;
  text: string;
  details: string[];
  meeting: MeetingSummary | undefined;
  /** since when it waits */
  at?: Date | null;
}

type EntryOf<Kind extends WorkKind> = WorkOf<Kind>["entries"][number];

type Describe<Kind extends WorkKind> = (entry: EntryOf<Kind>, locale: Locale) => Omit<WorkRow, "meeting">;

/** Returns the entries of one kind of work with their texts and the pages where each is settled. */
export function describeWork({ kind, entries }: Work, locale: Locale): WorkRow[] {
  const describe = DESCRIBE[kind] as Describe<WorkKind>; // the one of this kind

  return entries.map((entry) => ({ ...describe(entry, locale), meeting: entry.meeting }));
}

/** As many characters of a proposed decision name it. */
const WORDS = 90;

const DESCRIBE: { [Kind in WorkKind]: Describe<Kind> } = {
  statuses: ({ meeting, due, since }, locale) => ({
    key: keyOf(meeting),
    href: `${paths.secretariatMeeting(locale, keyOf(meeting))}#status`,
    text: translate(locale)(`due.${due}`),
    details: [translate(locale)(`dueSince.${due}`, { day: formatDay(since, locale) })],
  }),
  scheduled: ({ id, meeting, subject, issueAt, outcome, refusal, isOverdue }, locale) => ({
    key: id,
    href: {
      agenda: paths.secretariatIssueAgenda(locale, keyOf(meeting)),
      announcement: paths.secretariatMeeting(locale, keyOf(meeting)),
      programme: paths.secretariatIssueProgramme(locale, keyOf(meeting)),
      documents: paths.secretariatDocumentFiles(locale, keyOf(meeting)),
    }[subject],
    text: getTranslator(locale, "scheduledIssues")(`subjects.${subject}`),
    details: [
      formatInstant(issueAt, locale, meeting?.timeZone ?? "UTC"),
      ...(isOverdue ? [getTranslator(locale, "scheduledIssues")("overdue")] : []),
      ...[describeRefusal({ outcome, refusal }, locale) ?? []].flat(),
    ],
  }),
  mail: ({ meeting, mail, messages, givenUp, at }, locale) => ({
    key: `${mail} ${keyOf(meeting)}`,
    // An alert that was not confirmed belongs to no meeting: its owner can request it again there.
    href: meeting ? paths.secretariatMeeting(locale, meeting.key) : paths.alerts(locale),
    text: translate(locale)(`mail.${mail}`),
    details: [translate(locale)("messages", { count: messages, givenUp })],
    at,
  }),
  silence: ({ id, meeting, texts, deadline, status }, locale) => ({
    key: id,
    href: paths.secretariatSilence(locale, { meeting: keyOf(meeting), procedure: id }),
    text: shorten(pickText(texts, locale)?.text ?? "–", WORDS),
    details: [
      getTranslator(locale, "silence")(`status.${status}`),
      getTranslator(locale, "silence")("until", { when: formatInstant(deadline, locale, meeting?.timeZone ?? "UTC") }),
    ],
  }),
  toAcknowledge: describeSubmission,
  toDecide: describeSubmission,
  unanswered: describeSubmission,
  imports: ({ id, body, symbol, by, at }, locale) => ({
    key: id,
    href: paths.secretariatImport(locale, id),
    text: body ?? symbol ?? getTranslator(locale, "imports")("unnamed"),
    details: [
      ...(body && symbol ? [isolateText(symbol)] : []),
      ...(by ? [translate(locale)("startedBy", { name: isolateText(by) })] : []),
    ],
    at,
  }),
  drafts: ({ meeting, missing }, locale) => ({
    key: keyOf(meeting),
    href: `${paths.secretariatMeeting(locale, keyOf(meeting))}#status`,
    text: meeting ? meetingName(meeting, locale).title.text : "",
    details: [describeLack(missing, locale)],
  }),
  dueDocuments: describeDueDocument,
  moved: ({ id, meeting, symbol, days, languages }, locale) => ({
    key: `${keyOf(meeting)} ${symbol ?? ""}`,
    href: id
      ? paths.secretariatDocument(locale, { meeting: keyOf(meeting), document: id })
      : paths.secretariatIssueAgenda(locale, keyOf(meeting)),
    text: symbol ?? translate(locale)("movedAgenda"),
    details: [
      ...(symbol ? [translate(locale)("movedDocument")] : []),
      translate(locale)("printsDates", {
        days: formatDays(days.startsOn, days.endsOn, locale),
        languages: listLanguages(languages, locale),
      }),
    ],
  }),
  unissued: ({ meeting, issuedAt }, locale) => ({
    key: keyOf(meeting),
    href: paths.secretariatIssueAgenda(locale, keyOf(meeting)),
    text: getTranslator(locale, "agendaEditions")("lookAndIssue"),
    details: [translate(locale)("lastIssued", { day: formatDay(dayOf(issuedAt, meeting?.timeZone ?? "UTC"), locale) })],
  }),
  unissuedProgrammes: ({ meeting, issuedAt }, locale) => ({
    key: keyOf(meeting),
    href: paths.secretariatIssueProgramme(locale, keyOf(meeting)),
    text: getTranslator(locale, "programmeEditions")("lookAndIssue"),
    details: [translate(locale)("lastIssued", { day: formatDay(dayOf(issuedAt, meeting?.timeZone ?? "UTC"), locale) })],
  }),
  references: describeReference,
  findings: ({ meeting, findings, at }, locale) => ({
    key: keyOf(meeting),
    href: paths.secretariatFindings(locale, keyOf(meeting)),
    text: getTranslator(locale, "secretariat")("openFindings", { count: findings }),
    details: [],
    at,
  }),
  agendaTexts: ({ meeting, language, missing, outdated, itemId, at }, locale) => ({
    key: `${keyOf(meeting)} ${language}`,
    href: paths.secretariatTranslation(locale, { meeting: keyOf(meeting), item: itemId, text: language }),
    text: languageName(language, locale),
    details: [
      ...(missing > 0 ? [translate(locale)("missing", { count: missing })] : []),
      ...(outdated > 0 ? [translate(locale)("outdated", { count: outdated })] : []),
    ],
    at,
  }),
  documentVersions: ({ id, meeting, symbol, missing, outdated }, locale) => ({
    key: symbol,
    href: paths.secretariatDocument(locale, { meeting: keyOf(meeting), document: id }),
    text: symbol,
    details: [
      ...(missing.length === LOCALES.length ? [translate(locale)("notIssued")] : []),
      ...(missing.length > 0 && missing.length < LOCALES.length
        ? [translate(locale)("documentMissing", { languages: listLanguages(missing, locale) })]
        : []),
      ...(outdated.length > 0
        ? [translate(locale)("documentOutdated", { languages: listLanguages(outdated, locale) })]
        : []),
    ],
  }),
  reportParagraphs: ({ meeting, language, paragraphs, paragraphId, at }, locale) => ({
    key: `${keyOf(meeting)} ${language}`,
    href: paths.secretariatParagraph(locale, { meeting: keyOf(meeting), paragraph: paragraphId, text: language }),
    text: languageName(language, locale),
    details: [translate(locale)("paragraphs", { count: paragraphs })],
    at,
  }),
};

function describeDueDocument(
  { id, meeting, symbol, titles, open }: EntryOf<"dueDocuments">,
  locale: Locale,
): Omit<WorkRow, "meeting"> {
  const { what, day, lateness, languages } = describeDeadline(open, locale);
  const title = pickText(titles, locale)?.text;

  return {
    key: symbol,
    href: paths.secretariatDocument(locale, { meeting: keyOf(meeting), document: id }),
    text: symbol,
    details: [
      ...(title ? [isolateText(shorten(title, WORDS))] : []),
      `${what}${getTranslator(locale, "meeting")("comma")}${day}`,
      ...(lateness ? [lateness] : []),
      ...(languages ? [languages] : []),
    ],
  };
}

function describeSubmission(
  { id, meeting, receiptNumber, title, stateCode, stateNames, at }: EntryOf<"toAcknowledge">,
  locale: Locale,
): Omit<WorkRow, "meeting"> {
  const state = pickText(stateNames, locale)?.text ?? stateCode;

  return {
    key: id,
    href: paths.secretariatSubmission(locale, { meeting: keyOf(meeting), submission: id }),
    text: `${isolateText(state)}${getTranslator(locale, "meeting")("comma")}${isolateText(title ?? "")}`,
    details: receiptNumber === null ? [] : [isolateText(printReceiptNumber(keyOf(meeting), receiptNumber))],
    at,
  };
}

/** A reference is settled by issuing the text anew, or in the text. */
function describeReference(
  { meeting, problem, itemId, number, paragraphId, printed, symbol, languages }: EntryOf<"references">,
  locale: Locale,
): Omit<WorkRow, "meeting"> {
  const at = { meeting: keyOf(meeting), text: languages[0] ?? "en" };
  const href =
    problem === "old"
      ? paths.secretariatIssueAgenda(locale, at.meeting)
      : paragraphId
        ? paths.secretariatParagraph(locale, { ...at, paragraph: paragraphId })
        : paths.secretariatItem(locale, { ...at, item: itemId ?? "" });
  const remark = ({ old: "referenceOld", withdrawn: "referenceWithdrawn", gone: "referenceGone" } as const)[problem];

  return {
    key: [itemId, paragraphId, printed, symbol, problem].join(" "),
    href,
    text: paragraphId
      ? translate(locale)("reportParagraph")
      : getTranslator(locale, "agendaEditor")("edit", { number: number ? printItemNumber(number, locale) : "–" }),
    details: [
      translate(locale)(remark, {
        printed: isolateText(printed),
        symbol: isolateText(symbol ?? printed),
        languages: listLanguages(languages, locale),
      }),
    ],
  };
}

function describeLack(missing: MissingForAnnouncement[], locale: Locale): string {
  const t = translate(locale);
  if (missing.length === 0) return t("ready");
  const what = missing.map((each) => describeMissing(each, locale)).join(getTranslator(locale, "meeting")("comma"));

  return t("lacks", { what });
}

const translate = (locale: Locale) => getTranslator(locale, "workspace");

/** Returns the key of the meeting of an entry, which every kind but mail and imports has. */
const keyOf = (meeting: MeetingSummary | undefined) => meeting?.key ?? "";

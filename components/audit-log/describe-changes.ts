import type { AuditDetails, OverwrittenText } from "@/app/_domain/audit-log/events";
import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { type DifferencePart, shortenUnchanged, wordDifference } from "@/app/_vocabulary/word-difference";
import { labelOf, printValue } from "./describe-value";
import type { LogReader } from "./log-reader";

/** One field of a subject before and after. */
export interface DescribedChange {
  label: string;
  /** empty where there was nothing */
  before: string;
  /** `undefined` where the event does not store it */
  after: string | undefined;
  /** of the text, where it is one */
  language: Locale | undefined;
  /** the words that changed, where the text is long */
  parts: DifferencePart[] | undefined;
}

type Change = Omit<DescribedChange, "parts">;

/** From this length on a change of a text is shown word by word. */
const LONG = 120;

/** Describes the subject before and after: field by field where it has fields. */
export function describeChanges(event: ListedAuditEvent, reader: LogReader): DescribedChange[] {
  return listChanges(event, reader).map((change) => ({ ...change, parts: differenceOf(change, reader.locale) }));
}

/** Lists the fields of the subject that differ, with their whole texts. */
export function listChanges(event: ListedAuditEvent, reader: LogReader): Change[] {
  switch (event.operation) {
    case "import-agenda":
      return (event.detail.overwritten ?? []).flatMap((each) => overwrittenTexts(each, reader));
    case "correct-agenda-draft":
      return fieldChanges(event.detail.before, event.detail.after, reader, event.detail.locale);
    case "edit-item":
    case "restore-item-text":
      return fieldChanges(event.detail.before ?? {}, event.detail.after, reader, event.detail.locale);
    case "edit-information-text":
      return fieldChanges(event.detail.before, event.detail.after, reader, event.detail.locale);
    case "add-item":
      return fieldChanges({}, event.detail.after, reader, event.detail.locale);
    case "move-item":
      return fieldChanges(event.detail.before, event.detail.after, reader);
    case "renumber-items":
      return event.detail.renumbered.map((each) => ({
        label: labelOf("number", reader.locale),
        before: printItemNumber(each.before, reader.locale),
        after: printItemNumber(each.after, reader.locale),
        language: undefined,
      }));
    case "resolve-finding":
    case "reopen-finding":
      return resolutionChanges(event.detail, reader);
    case "add-paragraph":
      return textChange(null, event.detail.after, event.detail.locale, reader);
    case "edit-paragraph":
    case "restore-paragraph-text":
    case "undo-edit":
      return textChange(event.detail.before, event.detail.after, event.detail.locale, reader);
    case "remove-paragraph":
      return event.detail.paragraph.texts.map(({ locale, text }) => ({
        label: LANGUAGE_NAMES[locale],
        before: text,
        after: "",
        language: locale,
      }));
    case "replace-submission":
      return [statusChange(event.detail.before, event.detail.after, reader)];
    case "receive-submission":
    case "return-submission":
    case "accept-submission":
      return [statusChange(event.detail.before, event.detail.status, reader)];
    case "issue-agenda":
    case "adopt-agenda":
    case "issue-programme":
      return fieldChanges({}, event.detail, reader);
    case "withdraw-document":
      return fieldChanges({}, event.detail.after ?? {}, reader);
    case "reinstate-document":
      return fieldChanges(event.detail.before ?? {}, {}, reader);
    case "add-document":
    case "create-meeting":
    case "clone-meeting":
    case "add-plenary-meeting":
    case "add-event":
    case "add-term":
    case "record-decision":
    case "start-silence-procedure":
    case "cancel-silence-procedure":
      return fieldChanges({}, event.detail.after, reader);
    case "set-text-status":
    case "change-source-language":
    case "change-distribution":
    case "change-document":
    case "change-account":
    case "change-meeting":
    case "postpone-meeting":
    case "reschedule-meeting":
    case "cancel-meeting":
    case "change-information":
    case "rename-body":
    case "announce-meeting":
    case "open-meeting":
    case "adopt-report":
    case "archive-meeting":
    case "revert-meeting-status":
    case "move-plenary-meeting":
    case "write-note":
    case "change-event":
    case "change-decision":
    case "restore-decision-text":
    case "extend-silence-procedure":
    case "change-room":
    case "correct-term":
    case "note-condition":
    case "restore-file":
      return fieldChanges(event.detail.before, event.detail.after, reader);
    case "arrange-plenary-meeting":
      return [
        ...fieldChanges(event.detail.before, event.detail.after, reader),
        ...(event.detail.removed ?? []).flatMap(({ texts }) => fieldChanges(texts, {}, reader)),
        ...(event.detail.restored ?? []).flatMap(({ texts }) => fieldChanges({}, texts, reader)),
      ];
    case "remove-plenary-meeting":
      return fieldChanges(event.detail.before, {}, reader);
    default:
      return [];
  }
}

function statusChange(before: string, after: string, reader: LogReader): Change {
  return {
    label: labelOf("status", reader.locale),
    before: printValue("status", before, reader),
    after: printValue("status", after, reader),
    language: undefined,
  };
}

function textChange(before: string | null, after: string, language: Locale, reader: LogReader): Change[] {
  return fieldChanges({ text: before }, { text: after }, reader, language);
}

/** Returns what a resolution changed; earlier events store plenary meetings as `from` and `to`. */
function resolutionChanges(
  { from, to, before = {}, after = {}, locale }: AuditDetails["resolve-finding"],
  reader: LogReader,
): Change[] {
  if (from !== undefined && to !== undefined)
    return fieldChanges({ plenaryMeeting: from }, { plenaryMeeting: to }, reader, locale);
  if (!Array.isArray(before)) return fieldChanges(before, after, reader, locale);

  return fieldChanges({ text: before[0]?.description }, { text: undefined }, reader, locale);
}

/** Returns the fields whose printed values differ. */
function fieldChanges(before: object, after: object, reader: LogReader, language?: Locale): Change[] {
  const was = new Map(Object.entries(before));
  const is = new Map(Object.entries(after));

  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({
      label: labelOf(name, reader.locale),
      before: printValue(name, was.get(name), reader),
      after: printValue(name, is.get(name), reader),
      language,
    }))
    .filter((change) => change.before !== change.after);
}

/**
 * Returns the texts of an item that an import has overwritten; the present ones are on the agenda.
 */
function overwrittenTexts({ item, before }: OverwrittenText, reader: LogReader): Change[] {
  const t = getTranslator(reader.locale, "auditLog");
  const number = printItemNumber(item, reader.locale);

  return Object.entries(before).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? printSource(value) : printValue(name, value, reader);
    const label = t("ofItem", { number, field: labelOf(name, reader.locale) });

    return text ? [{ label, before: text, after: undefined, language: undefined }] : [];
  });
}

function differenceOf({ before, after = "", language }: Change, locale: Locale): DifferencePart[] | undefined {
  if (before === "" || after === "" || before.length + after.length <= LONG) return undefined;
  const parts = wordDifference(before, after, language ?? locale);

  return parts && shortenUnchanged(parts);
}

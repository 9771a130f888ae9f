import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { isLocale, LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { type DifferencePart, shortenUnchanged, wordDifference } from "@/app/_vocabulary/word-difference";
import { isRecord, labelOf, printValue } from "./describe-value";
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
  return changesOf(event, reader).map((change) => ({ ...change, parts: differenceOf(change, reader.locale) }));
}

function changesOf({ operation, detail }: ListedAuditEvent, reader: LogReader): Change[] {
  if (operation === "remove-paragraph") return removedTexts(detail.paragraph);
  if (Array.isArray(detail.overwritten)) return detail.overwritten.flatMap((each) => overwrittenTexts(each, reader));
  if (operation.endsWith("-submission") && typeof detail.before === "string") return [statusChange(detail, reader)];

  return fieldChanges(detail, reader);
}

function statusChange({ before, after, state }: ListedAuditEvent["detail"], reader: LogReader): Change {
  return {
    label: labelOf("standing", reader.locale),
    before: printValue("standing", before, reader),
    after: printValue("standing", after ?? state, reader),
    language: undefined,
  };
}

function fieldChanges(detail: ListedAuditEvent["detail"], reader: LogReader): Change[] {
  // Earlier events store the numbers of plenary meetings as `from` and `to`.
  const before = detail.from === undefined ? detail.before : { plenaryMeeting: detail.from };
  const after = detail.to === undefined ? detail.after : { plenaryMeeting: detail.to };
  const was: Record<string, unknown> = isRecord(before)
    ? before
    : { text: Array.isArray(before) ? before[0]?.description : before };
  const is: Record<string, unknown> = isRecord(after) ? after : { text: after };
  const language = isLocale(detail.locale) ? detail.locale : undefined;

  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((name) => ({
      label: labelOf(name, reader.locale),
      before: printValue(name, was[name], reader),
      after: printValue(name, is[name], reader),
      language,
    }))
    .filter((change) => change.before !== change.after);
}

/** Returns the texts of a paragraph that was removed. */
function removedTexts(paragraph: unknown): Change[] {
  const texts = (isRecord(paragraph) ? paragraph.texts : []) as { locale: Locale; text: string }[]; // as remove-paragraph stores them

  return texts.map(({ locale, text }) => ({
    label: LANGUAGE_NAMES[locale],
    before: text,
    after: "",
    language: locale,
  }));
}

/**
 * Returns the texts of an item that an import has overwritten; the present ones are on the agenda.
 */
function overwrittenTexts(overwritten: unknown, reader: LogReader): Change[] {
  const { item, before } = overwritten as { item: string; before: Record<string, unknown> }; // as import-agenda stores it
  const t = getTranslator(reader.locale, "record");
  const number = printItemNumber(item, reader.locale);

  return Object.entries(before).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? printSource(value as RichText) : printValue(name, value, reader); // a list of blocks
    const label = t("ofItem", { number, field: labelOf(name, reader.locale) });

    return text ? [{ label, before: text, after: undefined, language: undefined }] : [];
  });
}

function differenceOf({ before, after = "", language }: Change, locale: Locale): DifferencePart[] | undefined {
  if (before === "" || after === "" || before.length + after.length <= LONG) return undefined;
  const parts = wordDifference(before, after, language ?? locale);

  return parts && shortenUnchanged(parts);
}

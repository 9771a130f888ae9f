import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import type { AuditSubject } from "@/app/_domain/audit-log/subjects";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { isLocale, LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { shortenUnchanged, wordDifference } from "@/app/_vocabulary/word-difference";
import type { DescribedChange, DescribedEvent } from "./AuditLogTable";
import { describeSubject, type LogReader } from "./describe-subject";
import { isRecord, labelOf, printValue, type Words } from "./describe-value";

/** What is in the sentence already, or tells a person nothing: ids, the sum of a source text, the number of a line's place. */
const UNSAID = ["sourceSha256", "kind", "file", "fileId", "replaces", "itemId", "position", "overwritten", "paragraph"];

/** From this length on, what changed in a text is shown word by word. */
const LONG = 120;

type Change = Omit<DescribedChange, "parts">;

/** Entries of the record in words: what was done to what, what the entry says besides, and what the thing was before and after. */
export function describeEvents(
  entries: ListedAuditEvent[],
  subjects: Map<string, AuditSubject>,
  reader: LogReader,
): DescribedEvent[] {
  const { locale, zone } = reader;
  const say = getTranslator(locale, "record");
  const words: Words = { say, locale, zone };

  return entries.map((entry) => {
    const { id, at, actor, operation, subjectId, detail } = entry;
    const item = subjects.get(String(detail.itemId));

    return {
      id,
      at,
      actor,
      subjectId,
      what: say.has(`verbs.${operation}`) ? say(`verbs.${operation}`) : operation,
      subject: describeSubject(entry, subjects.get(subjectId), reader),
      facts: [
        ...(item?.type === "agenda-item"
          ? [{ label: say("details.item"), value: printItemNumber(item.number, locale) }]
          : []),
        ...factsOf(entry, words),
      ],
      changes: changesOf(entry, words).map((change) => withDifference(change, locale)),
    };
  });
}

/** What an entry says besides before and after. */
function factsOf({ operation, detail }: ListedAuditEvent, words: Words): DescribedEvent["facts"] {
  const { before: _before, after: _after, from: _from, to: _to, ...others } = detail;
  const isState = operation.endsWith("-submission");

  return Object.entries(others)
    .filter(([name, value]) => !UNSAID.includes(name) && !isRecord(value) && !(isState && name === "state"))
    .map(([name, value]) => ({
      label: labelOf(words.say, name),
      value:
        name === "settlement" && typeof detail.kind === "string"
          ? settlementInWords(detail.kind, String(value), detail, words.locale)
          : printValue(words, name, value),
    }))
    .filter(({ value }) => value !== "");
}

/** A settlement as its button says it. */
function settlementInWords(
  kind: string,
  settlement: string,
  detail: ListedAuditEvent["detail"],
  locale: Locale,
): string {
  const findings = getTranslator(locale, "findings");
  const key = `kinds.${kind}.${settlement === "keep-assumption" ? "keep" : "printed"}`;
  const { before, after } = detail;
  const [was, is] = [before, after].map((side) => (isRecord(side) ? side.plenaryMeeting : undefined));
  const numbers = [was ?? detail.from, is ?? detail.to].map(String);
  // One of the two is what was assumed, the other what is printed.
  const [assumed, printed] = numbers.toSorted();

  return findings.has(key)
    ? findings(key, { item: String(detail.item ?? ""), assumed: assumed ?? "", printed: printed ?? "" })
    : settlement;
}

/** What the thing was before and after: field by field where it has fields. */
function changesOf({ operation, detail }: ListedAuditEvent, words: Words): Change[] {
  const { say } = words;
  if (operation === "remove-paragraph") return removedTexts(detail.paragraph);
  if (Array.isArray(detail.overwritten)) return detail.overwritten.flatMap((each) => overwrittenTexts(each, words));
  if (operation.endsWith("-submission") && typeof detail.before === "string") {
    const after = detail.after ?? detail.state;
    return [
      {
        label: say("details.standing"),
        before: printValue(words, "standing", detail.before),
        after: printValue(words, "standing", after),
        language: undefined,
      },
    ];
  }
  const before = detail.from === undefined ? detail.before : { plenaryMeeting: detail.from };
  const after = detail.to === undefined ? detail.after : { plenaryMeeting: detail.to };
  const was: Record<string, unknown> = isRecord(before)
    ? before
    : { text: Array.isArray(before) ? before[0]?.description : before };
  const is: Record<string, unknown> = isRecord(after) ? after : { text: after };
  const language = isLocale(detail.locale) ? detail.locale : undefined;

  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((name) => ({
      label: labelOf(say, name),
      before: printValue(words, name, was[name]),
      after: printValue(words, name, is[name]),
      language,
    }))
    .filter((change) => change.before !== change.after);
}

/** The texts of a paragraph that was removed, as `remove-paragraph` enters them. */
function removedTexts(paragraph: unknown): Change[] {
  const texts = (isRecord(paragraph) ? paragraph.texts : []) as { locale: Locale; text: string }[];

  return texts.map(({ locale, text }) => ({
    label: LANGUAGE_NAMES[locale],
    before: text,
    after: "",
    language: locale,
  }));
}

/** What an import has overwritten of an item, as it enters it; what stands there now is on the agenda. */
function overwrittenTexts(overwritten: unknown, words: Words): Change[] {
  const { item, before } = overwritten as { item: string; before: Record<string, unknown> };
  const number = printItemNumber(item, words.locale);

  return Object.entries(before).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? printSource(value as RichText) : printValue(words, name, value);
    const label = words.say("ofItem", { number, field: labelOf(words.say, name) });

    return text ? [{ label, before: text, after: undefined, language: undefined }] : [];
  });
}

function withDifference(change: Change, locale: Locale): DescribedChange {
  const { before = "", after = "" } = change;
  const isLong = before !== "" && after !== "" && before.length + after.length > LONG;
  const parts = isLong ? wordDifference(before, after, change.language ?? locale) : undefined;

  return { ...change, parts: parts && shortenUnchanged(parts) };
}

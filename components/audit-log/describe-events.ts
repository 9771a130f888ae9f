import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import type { AuditSubject } from "@/app/_domain/audit-log/subjects";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { type DescribedChange, describeChanges } from "./describe-changes";
import { describeSubject } from "./describe-subject";
import { isRecord, labelOf, printValue } from "./describe-value";
import type { LogReader } from "./log-reader";

/** An audit event as its reader sees it. */
export interface DescribedEvent {
  id: number;
  at: Date;
  actor: string;
  operation: string;
  subjectId: string;
  subject: { text: string; href: string | undefined } | undefined;
  facts: { label: string; value: string }[];
  changes: DescribedChange[];
}

/**
 * Details that the description has already, or that tell a reader nothing: ids, checksums,
 * positions.
 */
const HIDDEN_DETAILS = [
  "sourceSha256",
  "kind",
  "file",
  "fileId",
  "replaces",
  "itemId",
  "position",
  "overwritten",
  "paragraph",
];

/**
 * Describes audit events: the operation, its subject, further facts, and the subject before and
 * after.
 */
export function describeEvents(
  events: ListedAuditEvent[],
  subjects: Map<string, AuditSubject>,
  reader: LogReader,
): DescribedEvent[] {
  return events.map((event) => ({
    id: event.id,
    at: event.at,
    actor: event.actor,
    operation: describeOperation(event.operation, reader.locale),
    subjectId: event.subjectId,
    subject: describeSubject(event, subjects.get(event.subjectId), reader),
    facts: [...itemFacts(subjects.get(String(event.detail.itemId)), reader.locale), ...describeFacts(event, reader)],
    changes: describeChanges(event, reader),
  }));
}

function describeOperation(operation: string, locale: Locale): string {
  const t = getTranslator(locale, "record");
  const key = `verbs.${operation}`;

  return t.has(key) ? t(key) : operation;
}

/** The agenda item that an event names beside its subject. */
function itemFacts(item: AuditSubject | undefined, locale: Locale): DescribedEvent["facts"] {
  if (item?.type !== "agenda-item") return [];

  return [{ label: labelOf("item", locale), value: printItemNumber(item.number, locale) }];
}

/** Describes the details of an event besides before and after. */
function describeFacts({ operation, detail }: ListedAuditEvent, reader: LogReader): DescribedEvent["facts"] {
  const { before: _before, after: _after, from: _from, to: _to, ...others } = detail;
  const isStatus = operation.endsWith("-submission");

  return Object.entries(others)
    .filter(([name, value]) => !HIDDEN_DETAILS.includes(name) && !isRecord(value) && !(isStatus && name === "state"))
    .map(([name, value]) => ({
      label: labelOf(name, reader.locale),
      value:
        name === "settlement" ? describeResolution(String(value), detail, reader) : printValue(name, value, reader),
    }))
    .filter(({ value }) => value !== "");
}

/** Describes the resolution of a finding by the text of its button. */
function describeResolution(resolution: string, detail: ListedAuditEvent["detail"], reader: LogReader): string {
  const t = getTranslator(reader.locale, "findings");
  const key = `kinds.${detail.kind}.${resolution === "keep-assumption" ? "keep" : "printed"}`;
  if (!t.has(key)) return printValue("settlement", resolution, reader);
  const { before, after } = detail;
  const [was, is] = [before, after].map((side) => (isRecord(side) ? side.plenaryMeeting : undefined));
  // One of the two was assumed, the other is printed.
  const [assumed = "", printed = ""] = [was ?? detail.from, is ?? detail.to].map(String).toSorted();

  return t(key, { item: String(detail.item ?? ""), assumed, printed });
}

import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import type { AuditSubject } from "@/app/_domain/audit-log/subjects";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { type DescribedChange, describeChanges, listChanges } from "./describe-changes";
import { describeExport } from "./describe-export";
import { describeSubject } from "./describe-subject";
import { isRecord, labelOf, printValue } from "./describe-value";
import type { LogReader } from "./log-reader";

/** An audit event as its reader sees it. */
export interface DescribedEvent {
  id: number;
  at: Date;
  actor: string;
  /** null for an event of no meeting */
  meetingKey: string | null;
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
  "before",
  "after",
  "from",
  "to",
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
    ...describeEvent(event, subjects, ofMeeting(event, reader)),
    changes: describeChanges(event, ofMeeting(event, reader)),
  }));
}

/** Describes an audit event with the whole texts before and after, and without the words that differ. */
export function describeForFile(event: ListedAuditEvent, subjects: Map<string, AuditSubject>, reader: LogReader) {
  return {
    ...describeEvent(event, subjects, ofMeeting(event, reader)),
    changes: listChanges(event, ofMeeting(event, reader)),
  };
}

/** Returns the reader of an event in the log of several meetings: its links lead to its own. */
function ofMeeting({ meetingKey }: ListedAuditEvent, reader: LogReader): LogReader {
  return reader.meetingKey || !meetingKey ? reader : { ...reader, meetingKey };
}

function describeEvent(
  event: ListedAuditEvent,
  subjects: Map<string, AuditSubject>,
  reader: LogReader,
): Omit<DescribedEvent, "changes"> {
  return {
    id: event.id,
    at: event.at,
    actor: event.actor,
    meetingKey: event.meetingKey,
    operation: describeOperation(event.operation, reader.locale),
    subjectId: event.subjectId,
    subject: describeSubject(event, subjects.get(event.subjectId), reader),
    facts: [...itemFacts(itemOf(event, subjects), reader.locale), ...describeFacts(event, reader)],
  };
}

/** Returns how an operation is named in the log. */
export function describeOperation(operation: ListedAuditEvent["operation"], locale: Locale): string {
  const t = getTranslator(locale, "auditLog");
  const key = `operations.${operation}`;

  return t.has(key) ? t(key) : operation;
}

function itemOf(event: ListedAuditEvent, subjects: Map<string, AuditSubject>): AuditSubject | undefined {
  return event.operation === "add-paragraph" && event.detail.itemId ? subjects.get(event.detail.itemId) : undefined;
}

/** The agenda item that an event names beside its subject. */
function itemFacts(item: AuditSubject | undefined, locale: Locale): DescribedEvent["facts"] {
  if (item?.type !== "agenda-item") return [];

  return [{ label: labelOf("item", locale), value: printItemNumber(item.number, locale) }];
}

/** Describes the details of an event besides before and after. */
function describeFacts(event: ListedAuditEvent, reader: LogReader): DescribedEvent["facts"] {
  if (event.operation === "export-audit-log") return describeExport(event.detail, reader);
  const isStatus = event.operation.endsWith("-submission");

  return Object.entries(event.detail)
    .filter(([name, value]) => !HIDDEN_DETAILS.includes(name) && !isRecord(value) && !(isStatus && name === "status"))
    .map(([name, value]) => ({
      label: labelOf(name, reader.locale),
      value: name === "resolution" ? describeResolution(event, reader) : printValue(name, value, reader),
    }))
    .filter(({ value }) => value !== "");
}

/** Describes the resolution of a finding by the text of its button. */
function describeResolution(event: ListedAuditEvent, reader: LogReader): string {
  if (event.operation !== "resolve-finding" && event.operation !== "reopen-finding") return "";
  const { kind, resolution, item = "", before, after, from, to } = event.detail;
  const t = getTranslator(reader.locale, "findings");
  const key = `kinds.${kind}.${resolution === "keep-assumption" ? "keep" : "printed"}`;
  if (!t.has(key)) return printValue("resolution", resolution, reader);
  const was = Array.isArray(before) ? undefined : before?.plenaryMeeting;
  // One of the two was assumed, the other is printed.
  const [assumed = "", printed = ""] = [was ?? from, after?.plenaryMeeting ?? to].map(String).toSorted();

  return t(key, { item: String(item), assumed, printed });
}

import type { AuditLogFormat } from "@/app/_platform/http/staff/audit-log-export";
import { auditSubjectKind } from "@/app/_vocabulary/audit-log-filter";
import { withOffset } from "@/app/_vocabulary/instants";
import { describeForFile } from "./describe-events";
import { withoutIsolates } from "./without-isolates";

/** A log as one JSON object, in the words of its reader; `complete` says whether it has all that matches. */
export const AUDIT_LOG_JSON: AuditLogFormat = {
  extension: "json",
  mediaType: "application/json; charset=utf-8",
  start: ({ locale, zone, meetingKey }, filter) => {
    const head = JSON.stringify({ language: locale, timeZone: zone, meeting: meetingKey ?? null, filter });

    return `${head.slice(0, -1)},"entries":[`;
  },
  entries: (events, subjects, reader, isFirst) => {
    const entries = events.map((event) => {
      const { operation, subject, facts, changes } = describeForFile(event, subjects, reader);
      return {
        id: event.id,
        at: withOffset(event.at, reader.zone),
        person: event.actor,
        meeting: event.meetingKey,
        operation: event.operation,
        what: operation,
        subject: { kind: auditSubjectKind(event.subjectType), id: event.subjectId, name: subject?.text ?? null },
        changes: changes.map(({ label, language = null, before, after = null }) => ({
          ...{ field: label, language, before, after },
        })),
        details: facts.map(({ label, value }) => ({ name: label, value })),
      };
    });
    const text = entries.map((entry) => JSON.stringify(entry, plainText)).join(",\n");

    return isFirst || text === "" ? `\n${text}` : `,\n${text}`;
  },
  end: (_reader, { isComplete }) => `\n],"complete":${isComplete}}\n`,
};

function plainText(_key: string, value: unknown): unknown {
  return typeof value === "string" ? withoutIsolates(value) : value;
}

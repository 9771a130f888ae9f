import { and, eq, gte, inArray, isNull, lt, notInArray, type SQL, sql } from "drizzle-orm";
import { AUDIT_SUBJECT_TYPES, type AuditLogFilter } from "@/app/_vocabulary/audit-log-filter";
import { isId } from "@/app/_vocabulary/ids";
import { dayAfter, instantAt } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { auditEvents, meetings } from "@/db/schema";
import { authorize } from "../errors";
import { FORMER_OPERATIONS } from "./audited-operation";
import type { AuditedOperation } from "./events";
import { canReadAuditLog, canReadResponses, canReadWholeAuditLog } from "./policy";

/** The log of one meeting, of what belongs to no meeting, or all of both. */
export type AuditLogScope =
  | {
      /** undefined for events of no meeting, such as those of accounts */
      meetingKey: string | undefined;
    }
  | { everywhere: true };

/** A part of a log. */
export type AuditLogPart = AuditLogScope &
  AuditLogFilter & {
    /** in which the days of the filter are counted; UTC if it is not given */
    zone?: string;
    /** leaves out the responses to silence procedures, also for those who read them */
    withoutResponses?: true;
  };

/** The operations by which addressees of a silence procedure respond. */
export const RESPONSES: AuditedOperation["operation"][] = [
  "object-to-decision",
  "withdraw-objection",
  "state-no-objection",
];

/**
 * Returns the condition on the events of a part of a log that the viewer may read; the query joins their meetings.
 *
 * @throws {DomainError} `forbidden` unless the viewer reads audit logs, and this one.
 */
export function matchingEvents(viewer: Viewer, part: AuditLogPart): SQL | undefined {
  authorize("everywhere" in part ? canReadWholeAuditLog(viewer) : canReadAuditLog(viewer), "read the audit log");

  return and(
    ofScope(part),
    matches(part),
    canReadResponses(viewer) && !part.withoutResponses ? undefined : notInArray(auditEvents.operation, RESPONSES),
  );
}

function ofScope(scope: AuditLogScope): SQL | undefined {
  // A deleted draft is read by nobody; where there is no meeting, the column is null too.
  if ("everywhere" in scope) return isNull(meetings.deletedAt);

  return scope.meetingKey === undefined ? isNull(auditEvents.meetingId) : eq(meetings.key, scope.meetingKey);
}

function matches({ person, operation, kind, subject, language, from, to, zone = "UTC" }: AuditLogPart) {
  return and(
    person === undefined ? undefined : isBy(person),
    operation === undefined ? undefined : inArray(auditEvents.operation, [operation, ...formerNames(operation)]),
    kind === undefined ? undefined : inArray(auditEvents.subjectType, [...AUDIT_SUBJECT_TYPES[kind]]),
    subject === undefined ? undefined : eq(auditEvents.subjectId, subject),
    language === undefined ? undefined : isAbout(language),
    from === undefined ? undefined : gte(auditEvents.at, instantAt(from, "00:00", zone)),
    to === undefined ? undefined : lt(auditEvents.at, instantAt(dayAfter(to), "00:00", zone)),
  );
}

function isBy(person: string): SQL | undefined {
  return isId(person)
    ? eq(auditEvents.accountId, person)
    : and(isNull(auditEvents.accountId), eq(auditEvents.actor, person));
}

function formerNames(operation: string): string[] {
  return Object.entries(FORMER_OPERATIONS).flatMap(([former, today]) => (today === operation ? [former] : []));
}

/** Holds for events that name a language, and for those whose texts differ in it or are stored in it. */
function isAbout(language: Locale): SQL {
  const { detail } = auditEvents;
  const differs = (...path: string[]) =>
    sql`(${detail} #>> ${textArray(["after", ...path, language])}) is distinct from (${detail} #>> ${textArray(["before", ...path, language])})`;

  return sql`(${detail} ->> 'locale' = ${language}
    or coalesce(jsonb_exists(${detail} -> 'locales', ${language}), false)
    or ${detail} #>> ${textArray(["titles", language])} is not null
    or ${detail} #>> ${textArray(["texts", language])} is not null
    or ${detail} #>> ${textArray(["reason", language])} is not null
    or ${differs()} or ${differs("titles")} or ${differs("title")} or ${differs("room")}
    or ${differs("note")} or ${differs("reasons")} or ${differs("place")})`;
}

function textArray(values: string[]): SQL {
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
}

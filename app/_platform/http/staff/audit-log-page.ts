import type { AuditLogPart, AuditLogScope } from "@/app/_domain/audit-log/matching-events";
import { countAuditEvents, listAuditEvents, listAuditLogChoices } from "@/app/_domain/audit-log/queries";
import { findAuditSubjects } from "@/app/_domain/audit-log/subjects";
import type { Context } from "@/app/_domain/context";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { wordingOf } from "@/app/_domain/report/wording";
import { MAX_EXPORTED_ENTRIES, NO_MEETING } from "@/app/_vocabulary/audit-log-filter";
import type { Locale } from "@/app/_vocabulary/locales";

/**
 * Reads a page of an audit log, with its subjects and the headings of the report that it names.
 */
export async function getAuditLogPage(
  context: Context,
  { locale, ...part }: AuditLogPart & { locale: Locale; before?: number | undefined; limit: number },
) {
  const { events, nextBefore } = await listAuditEvents(context, part);
  const subjects = await findAuditSubjects(context, events);
  const headings = await headingsOf(context, part, locale);

  return { events, nextBefore, subjects, headings };
}

/** Reads what a log can be filtered by, and how many entries match. */
export async function getAuditLogFilter(context: Context, part: AuditLogPart) {
  const scope = "everywhere" in part ? { everywhere: true as const } : { meetingKey: part.meetingKey };
  const choices = await listAuditLogChoices(context, scope);
  const count = await countAuditEvents(context, { ...part, limit: MAX_EXPORTED_ENTRIES });

  return { choices, count };
}

/** Returns the log that the address of the whole one requests: of a meeting, of no meeting, or all. */
export function scopeOfWholeLog(meeting: unknown): AuditLogScope {
  if (meeting === NO_MEETING) return { meetingKey: undefined };

  return typeof meeting === "string" && meeting !== "" ? { meetingKey: meeting } : { everywhere: true };
}

/**
 * Returns the log that the address of the whole one requests, with the zone in which its days are counted and its times
 * printed: that of its meeting, else UTC. @throws {DomainError} `not-found`.
 */
export async function getWholeLogScope(context: Context, requested: unknown) {
  const scope = scopeOfWholeLog(requested);
  const key = "meetingKey" in scope ? scope.meetingKey : undefined;

  return { ...scope, zone: key === undefined ? "UTC" : (await getMeeting(context, key)).timeZone };
}

/** Returns the headings of the report of a meeting; what is of several is called a meeting. */
export async function headingsOf(context: Context, scope: AuditLogScope, locale: Locale) {
  const key = "meetingKey" in scope ? scope.meetingKey : undefined;
  const designation = key ? (await getMeeting(context, key)).designation : "meeting";

  return wordingOf(locale, designation).headings;
}

import { listAuditEvents } from "@/app/_domain/audit-log/queries";
import { findAuditSubjects } from "@/app/_domain/audit-log/subjects";
import type { Context } from "@/app/_domain/context";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { wordingOf } from "@/app/_domain/report/wording";
import type { Locale } from "@/app/_vocabulary/locales";

interface Part {
  locale: Locale;
  /** none for the log of the accounts */
  meetingKey: string | undefined;
  query: AuditLogQuery;
  limit: number;
}

export interface AuditLogQuery {
  subject: string | undefined;
  before: number | undefined;
}

/**
 * Reads which part of the audit log an address requests; a meaningless value requests all of it.
 */
export function parseAuditLogQuery(search: Record<string, string | string[] | undefined>): AuditLogQuery {
  const { subject, before } = search;

  return {
    subject: typeof subject === "string" && subject.length <= 200 ? subject : undefined,
    before: typeof before === "string" && /^[1-9]\d{0,14}$/.test(before) ? Number(before) : undefined,
  };
}

/**
 * Reads a page of the audit log, with its subjects and the headings of the report that it names.
 */
export async function getAuditLogPage(context: Context, { locale, meetingKey, query, limit }: Part) {
  const { subject: subjectId, before } = query;
  const { events, nextBefore } = await listAuditEvents(context, { meetingKey, subjectId, before, limit });
  const subjects = await findAuditSubjects(context, events);
  // The accounts have no reports.
  const designation = meetingKey ? (await getMeeting(context, meetingKey)).designation : "meeting";

  return { events, nextBefore, subjects, headings: wordingOf(locale, designation).headings };
}

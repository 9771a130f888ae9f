import { and, desc, eq, isNull, lt, notInArray } from "drizzle-orm";
import { auditEvents, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { auditedOperation } from "./audited-operation";
import type { AuditedOperation } from "./events";
import { canReadAuditLog, canReadResponses } from "./policy";

/** An event as it is listed; the operation discriminates the shape of `detail`. */
export type ListedAuditEvent = AuditedOperation & {
  id: number;
  at: Date;
  actor: string;
  subjectType: string;
  subjectId: string;
};

interface AuditLogQuery {
  /** undefined for events of no meeting, such as those of accounts */
  meetingKey: string | undefined;
  subjectId?: string | undefined;
  /** only events with a lower id */
  before?: number | undefined;
  limit: number;
}

/** The operations by which addressees of a silence procedure respond. */
const RESPONSES: AuditedOperation["operation"][] = ["object-to-decision", "withdraw-objection", "state-no-objection"];

/**
 * Returns a page of the audit log, newest first, of what the viewer may read; `nextBefore` is the `before` of the next page, if
 * there is one.
 */
export async function listAuditEvents(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { meetingKey, subjectId, before, limit }: AuditLogQuery,
): Promise<{ events: ListedAuditEvent[]; nextBefore: number | undefined }> {
  authorize(canReadAuditLog(viewer), "read the audit log");

  const rows = await db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      actor: auditEvents.actor,
      operation: auditEvents.operation,
      subjectType: auditEvents.subjectType,
      subjectId: auditEvents.subjectId,
      detail: auditEvents.detail,
    })
    .from(auditEvents)
    .leftJoin(meetings, eq(meetings.id, auditEvents.meetingId))
    .where(
      and(
        meetingKey === undefined ? isNull(auditEvents.meetingId) : eq(meetings.key, meetingKey),
        subjectId === undefined ? undefined : eq(auditEvents.subjectId, subjectId),
        before === undefined ? undefined : lt(auditEvents.id, before),
        canReadResponses(viewer) ? undefined : notInArray(auditEvents.operation, RESPONSES),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(limit + 1);
  const events = rows
    .slice(0, limit)
    .map(({ operation, detail, ...row }) => ({ ...row, ...auditedOperation(operation, detail) }));

  return { events, nextBefore: rows.length > limit ? events.at(-1)?.id : undefined };
}

import { and, desc, eq, lt, sql } from "drizzle-orm";
import { type AuditSubjectKind, auditSubjectKind } from "@/app/_vocabulary/audit-log-filter";
import { accounts, auditEvents, meetings } from "@/db/schema";
import type { Context } from "../context";
import { auditedOperation, presentOperation } from "./audited-operation";
import type { AuditedOperation, Operation } from "./events";
import { type AuditLogPart, type AuditLogScope, matchingEvents } from "./matching-events";

/** An event as it is listed; the operation discriminates the shape of `detail`. */
export type ListedAuditEvent = AuditedOperation & {
  id: number;
  at: Date;
  actor: string;
  /** null for an event of no meeting */
  meetingKey: string | null;
  subjectType: string;
  subjectId: string;
};

/** The people and operations that a log has, to choose from. */
export interface AuditLogChoices {
  /** `value`: the id of the account, or the name of what has none */
  people: { value: string; name: string }[];
  operations: { operation: Operation; kind: AuditSubjectKind }[];
  kinds: AuditSubjectKind[];
}

type Reader = Pick<Context, "db" | "viewer">;

/**
 * Returns a page of an audit log, newest first, of what the viewer may read; `before` are only events with a lower
 * id, `nextBefore` is the `before` of the next page, if there is one.
 */
export async function listAuditEvents(
  { db, viewer }: Reader,
  { before, limit, ...part }: AuditLogPart & { before?: number | undefined; limit: number },
): Promise<{ events: ListedAuditEvent[]; nextBefore: number | undefined }> {
  const rows = await db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      actor: auditEvents.actor,
      meetingKey: meetings.key,
      operation: auditEvents.operation,
      subjectType: auditEvents.subjectType,
      subjectId: auditEvents.subjectId,
      detail: auditEvents.detail,
    })
    .from(auditEvents)
    .leftJoin(meetings, eq(meetings.id, auditEvents.meetingId))
    .where(and(matchingEvents(viewer, part), before === undefined ? undefined : lt(auditEvents.id, before)))
    .orderBy(desc(auditEvents.id))
    .limit(limit + 1);
  const events = rows
    .slice(0, limit)
    .map(({ operation, detail, ...row }) => ({ ...row, ...auditedOperation(operation, detail) }));

  return { events, nextBefore: rows.length > limit ? events.at(-1)?.id : undefined };
}

/** Counts the events of a part of a log that the viewer may read, up to `limit` and one more. */
export async function countAuditEvents(
  { db, viewer }: Reader,
  { limit, ...part }: AuditLogPart & { limit: number },
): Promise<number> {
  const matching = db
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .leftJoin(meetings, eq(meetings.id, auditEvents.meetingId))
    .where(matchingEvents(viewer, part))
    .limit(limit + 1)
    .as("matching");
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(matching);

  return row?.count ?? 0;
}

/** Lists who did what in a log, of what the viewer may read. */
export async function listAuditLogChoices({ db, viewer }: Reader, scope: AuditLogScope): Promise<AuditLogChoices> {
  const where = matchingEvents(viewer, scope);
  const { accountId, actor, operation, subjectType } = auditEvents;
  const actors = await db
    .selectDistinct({ accountId, actor, name: accounts.name })
    .from(auditEvents)
    .leftJoin(meetings, eq(meetings.id, auditEvents.meetingId))
    .leftJoin(accounts, eq(accounts.id, accountId))
    .where(where);
  const done = await db
    .selectDistinct({ operation, subjectType })
    .from(auditEvents)
    .leftJoin(meetings, eq(meetings.id, auditEvents.meetingId))
    .where(where);
  const people = new Map(actors.map((each) => [each.accountId ?? each.actor, each.name ?? each.actor]));
  const operations = new Map(
    done.map((each) => [presentOperation(each.operation), auditSubjectKind(each.subjectType)]),
  );

  return {
    people: [...people].map(([value, name]) => ({ value, name })),
    operations: [...operations].map(([name, kind]) => ({ operation: name, kind })),
    kinds: [...new Set(done.map((each) => auditSubjectKind(each.subjectType)))],
  };
}

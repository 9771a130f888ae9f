import { eq } from "drizzle-orm";
import { type AuditLogFilter, chosenFilters } from "@/app/_vocabulary/audit-log-filter";
import { isId } from "@/app/_vocabulary/ids";
import { actorOf, PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { accounts, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { appendAuditEvent } from "./append-audit-event";
import { type AuditLogPart, RESPONSES } from "./matching-events";
import { canReadAuditLog, canReadWholeAuditLog } from "./policy";
import { countAuditEvents, listAuditEvents } from "./queries";

/**
 * Records that a part of a log is taken as a file with `limit` entries at most; the responses to silence procedures
 * are not counted. The file has the entries below
 * `before`, which leaves out its own.
 *
 * @throws {DomainError} `forbidden` unless the viewer reads audit logs, and this one.
 */
export async function exportAuditLog(
  context: Pick<Context, "db" | "viewer" | "now">,
  part: AuditLogPart,
  { format, limit }: { format: "csv" | "json"; limit: number },
): Promise<{ before: number }> {
  const { db, viewer } = context;
  authorize("everywhere" in part ? canReadWholeAuditLog(viewer) : canReadAuditLog(viewer), "export the audit log");

  const filter = withoutResponses(chosenFilters(part));
  const { person: _person, operation: _operation, ...rest } = part;

  return db.transaction(async (tx) => {
    const recorded = { ...rest, ...filter, withoutResponses: true as const };
    const count = await countAuditEvents({ db: tx, viewer }, { ...recorded, limit });
    const newest = await listAuditEvents({ db: tx, viewer }, { ...part, limit: 1 });
    const meetingId = await findMeetingId(tx, part);
    await appendAuditEvent(tx, context, {
      operation: "export-audit-log",
      ...(meetingId !== undefined && { meetingId }),
      subject: { type: "audit-log", id: meetingId ?? ("everywhere" in part ? "all" : "none") },
      detail: {
        ...{ format, filter: await withNameOfPerson(tx, filter), entries: Math.min(count, limit) },
        ...(count > limit && { more: true }),
      },
    });

    return { before: (newest.events[0]?.id ?? 0) + 1 };
  });
}

/**
 * Returns a filter without what tells that somebody responded to a silence procedure: the administrator, who reads the
 * record of the export, does not read the responses.
 */
function withoutResponses({ person, operation, ...filter }: AuditLogFilter): AuditLogFilter {
  return {
    ...filter,
    ...(person !== undefined && person !== actorOf(PUBLIC_VIEWER) && { person }),
    ...(operation !== undefined && !RESPONSES.some((each) => each === operation) && { operation }),
  };
}

async function findMeetingId(tx: Context["db"], part: AuditLogPart): Promise<string | undefined> {
  if ("everywhere" in part || part.meetingKey === undefined) return undefined;
  const [found] = await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, part.meetingKey));

  return found?.id;
}

async function withNameOfPerson(tx: Context["db"], filter: AuditLogFilter): Promise<AuditLogFilter> {
  if (!isId(filter.person)) return filter;
  const [account] = await tx.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, filter.person));

  return account ? { ...filter, person: account.name } : filter;
}

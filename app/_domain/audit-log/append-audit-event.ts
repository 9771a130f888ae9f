import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { auditEvents } from "@/db/schema";
import type { Context } from "../context";

/** An operation that was carried out, and its subject. */
export interface AuditEvent {
  /** a stable name, independent of the operation's file name: `edit-item` */
  operation: string;
  meetingId?: string;
  subject: { type: string; id: string };
  detail?: Record<string, unknown>;
  /** identifies an event that is appended once, however often it happens */
  onceKey?: string;
}

/** Appends who did what, in the transaction of the operation that does it. */
export async function appendAuditEvent(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  entry: AuditEvent,
): Promise<void> {
  const { viewer } = context;
  await tx
    .insert(auditEvents)
    .values({
      at: context.now(),
      accountId: viewer.kind === "account" ? viewer.accountId : null,
      actor: actorOf(viewer),
      operation: entry.operation,
      meetingId: entry.meetingId ?? null,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      detail: entry.detail ?? {},
      onceKey: entry.onceKey ?? null,
    })
    .onConflictDoNothing({ target: auditEvents.onceKey });
}

import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { auditEvents } from "@/db/schema";
import type { Context } from "../context";
import type { AuditDetails, Operation } from "./events";

/** An operation that was carried out, its subject, and its detail unless it has none. */
export type AuditEvent = {
  [O in Operation]: {
    operation: O;
    meetingId?: string;
    subject: { type: string; id: string };
    /** identifies an event that is appended once, however often it happens */
    onceKey?: string;
  } & (Record<never, never> extends AuditDetails[O] ? { detail?: AuditDetails[O] } : { detail: AuditDetails[O] });
}[Operation];

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
      detail: { ...entry.detail },
      onceKey: entry.onceKey ?? null,
    })
    .onConflictDoNothing({ target: auditEvents.onceKey });
}

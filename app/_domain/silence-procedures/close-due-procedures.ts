import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Database } from "@/db/client";
import { meetings, silenceProcedures } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { storeDecision } from "../decisions/store-decision";
import { authorize } from "../errors";
import { notifyAddressees } from "./notices";
import { canCloseProcedures } from "./policy";

type JobContext = Pick<Context, "db" | "viewer" | "now">;

/**
 * Notes the outcome of the procedures whose deadline has passed, the earliest first: a text to which
 * no objection stands is adopted as of its deadline, however late this runs. Several instances may do
 * so at once; each procedure is closed once.
 *
 * @returns how many were closed.
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function closeDueProcedures(context: JobContext): Promise<number> {
  authorize(canCloseProcedures(context.viewer), "close silence procedures");

  let closed = 0;
  while (await context.db.transaction((tx) => closeNext(tx, context))) closed += 1;

  return closed;
}

async function closeNext(tx: Database, context: JobContext): Promise<boolean> {
  const [procedure] = await tx
    .select()
    .from(silenceProcedures)
    .where(and(isNull(silenceProcedures.outcome), lte(silenceProcedures.deadline, context.now())))
    .orderBy(asc(silenceProcedures.deadline))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!procedure) return false;
  const { id, meetingId, deadline } = procedure;
  const isAdopted = procedure.brokenAt === null;
  await tx
    .update(silenceProcedures)
    .set({ outcome: isAdopted ? "adopted" : "not-adopted", closedAt: deadline })
    .where(eq(silenceProcedures.id, id));
  if (isAdopted) await adopt(tx, context, procedure);
  await appendAuditEvent(tx, context, {
    operation: isAdopted ? "adopt-by-silence" : "end-broken-silence",
    meetingId,
    subject: { type: "silence-procedure", id },
    detail: { deadline: deadline.toISOString() },
  });

  return true;
}

/** Makes the text the decision with the same id, and tells the addressees. */
async function adopt(tx: Database, context: JobContext, procedure: typeof silenceProcedures.$inferSelect) {
  const { id, meetingId, madeBy, subjects, texts, deadline } = procedure;
  const [meeting] = await tx.select({ timeZone: meetings.timeZone }).from(meetings).where(eq(meetings.id, meetingId));
  const decidedOn = dayOf(deadline, meeting!.timeZone); // a procedure belongs to a meeting
  await storeDecision(tx, context, { id, meetingId, madeBy, procedure: "silence", decidedOn, subjects, texts });
  await notifyAddressees(tx, context, procedure, { kind: "silence-adopted", key: id });
}

import { and, asc, eq, gt, isNull, lte } from "drizzle-orm";
import { REMINDER_HOURS } from "@/app/_vocabulary/silence-procedures";
import type { Database } from "@/db/client";
import { silenceProcedures } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { lastResponses } from "./last-responses";
import { notifyAddressees } from "./notices";
import { canCloseProcedures } from "./policy";

type JobContext = Pick<Context, "db" | "viewer" | "now">;

/**
 * Reminds the addressees of procedures that end within a day, once for each deadline: those who have
 * not stated that they have no objection. Nobody is reminded of a deadline that has passed.
 *
 * @returns of how many procedures.
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function sendSilenceReminders(context: JobContext): Promise<number> {
  authorize(canCloseProcedures(context.viewer), "remind of silence procedures");

  let sent = 0;
  while (await context.db.transaction((tx) => remindNext(tx, context))) sent += 1;

  return sent;
}

async function remindNext(tx: Database, context: JobContext): Promise<boolean> {
  const now = context.now();
  const until = new Date(now.getTime() + REMINDER_HOURS * 3_600_000);
  const { id, outcome, brokenAt, remindedAt, deadline } = silenceProcedures;
  const [procedure] = await tx
    .select()
    .from(silenceProcedures)
    .where(and(isNull(outcome), isNull(brokenAt), isNull(remindedAt), gt(deadline, now), lte(deadline, until)))
    .orderBy(asc(deadline))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!procedure) return false;
  await tx.update(silenceProcedures).set({ remindedAt: now }).where(eq(id, procedure.id));
  const agreeing = (await lastResponses(tx, procedure.id)).filter(({ kind }) => kind === "no-objection");
  await notifyAddressees(tx, context, procedure, {
    kind: "silence-reminder",
    key: procedure.deadline.toISOString(),
    except: agreeing.map(({ addresseeId }) => addresseeId),
  });

  return true;
}

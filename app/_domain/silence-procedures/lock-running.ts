import { and, eq } from "drizzle-orm";
import { isRunning, silenceStatusOf } from "@/app/_vocabulary/silence-procedures";
import type { Database } from "@/db/client";
import { silenceProcedures } from "@/db/schema";
import type { Context } from "../context";
import { getMeetingOfDecisions } from "../decisions/find-meeting";
import { DomainError, notFound } from "../errors";

/**
 * Returns a procedure whose deadline has not passed, locked until the transaction ends.
 *
 * @throws {DomainError} `not-found`; `conflict` (`silenceClosed`) from the deadline on.
 */
export async function lockRunning(
  tx: Database,
  { viewer, now }: Pick<Context, "viewer" | "now">,
  { meetingKey, procedureId }: { meetingKey: string; procedureId: string },
) {
  const meeting = await getMeetingOfDecisions(tx, viewer, meetingKey);
  const [procedure] = await tx
    .select()
    .from(silenceProcedures)
    .where(and(eq(silenceProcedures.id, procedureId), eq(silenceProcedures.meetingId, meeting.id)))
    .for("update");
  if (!procedure) throw notFound();
  if (!isRunning(silenceStatusOf(procedure, now()))) throw new DomainError("conflict", "silenceClosed");

  return { procedure, timeZone: meeting.timeZone };
}

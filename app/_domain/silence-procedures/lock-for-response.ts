import { eq } from "drizzle-orm";
import { isRunning, silenceStatusOf } from "@/app/_vocabulary/silence-procedures";
import type { Database } from "@/db/client";
import { silenceAddressees, silenceProcedures } from "@/db/schema";
import type { Context } from "../context";
import { DomainError, notFound } from "../errors";
import { lastResponses, standingObjections } from "./last-responses";
import { readResponseToken } from "./link-tokens";

/**
 * Returns the addressee of a link with their procedure, locked until the transaction ends: responses
 * come one after another, and the clock is read when it is their turn.
 *
 * @throws {DomainError} `not-found` for a wrong link; `conflict` (`silenceClosed`) from the deadline on.
 */
export async function lockForResponse(tx: Database, context: Pick<Context, "sign" | "now">, token: string) {
  const addresseeId = readResponseToken(context, token);
  if (!addresseeId) throw notFound("silenceLinkWrong");
  const { id, name, procedureId } = silenceAddressees;
  const [addressee] = await tx.select({ id, name, procedureId }).from(silenceAddressees).where(eq(id, addresseeId));
  if (!addressee) throw notFound("silenceLinkWrong");
  const [procedure] = await tx
    .select()
    .from(silenceProcedures)
    .where(eq(silenceProcedures.id, addressee.procedureId))
    .for("update");
  if (!procedure || !isRunning(silenceStatusOf(procedure, context.now())))
    throw new DomainError("conflict", "silenceClosed");
  const objections = await standingObjections(tx, procedure.id);
  const own = (await lastResponses(tx, procedure.id)).find((response) => response.addresseeId === addresseeId);

  return {
    procedure,
    addressee,
    last: own,
    objection: objections.find((response) => response.addresseeId === addresseeId),
    others: objections.filter((response) => response.addresseeId !== addresseeId).length,
  };
}

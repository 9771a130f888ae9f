import { silenceResponses } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError } from "../errors";
import { lockForResponse } from "./lock-for-response";
import { countResponse } from "./response-limits";
import type { StateNoObjection } from "./schemas";

/**
 * States that an addressee has no objection, who is then not reminded of the deadline. They may still
 * object. The same again changes nothing.
 *
 * @param from the network address of the request.
 * @throws {DomainError} `not-found` for a wrong link; `conflict` (`silenceClosed`) from the deadline on,
 * or (`objectionStands`) before the own objection is withdrawn; `too-many`.
 */
export async function stateNoObjection(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  { token }: StateNoObjection,
  from: { address: string },
): Promise<void> {
  await countResponse(context.db, context.sign, token, from.address);

  await context.db.transaction(async (tx) => {
    const { procedure, addressee, objection, last } = await lockForResponse(tx, context, token);
    if (objection) throw new DomainError("conflict", "objectionStands");
    if (last?.kind === "no-objection") return;
    await tx
      .insert(silenceResponses)
      .values({ procedureId: procedure.id, addresseeId: addressee.id, kind: "no-objection", at: context.now() });
    await appendAuditEvent(tx, context, {
      operation: "state-no-objection",
      meetingId: procedure.meetingId,
      subject: { type: "silence-procedure", id: procedure.id },
      detail: { addressee: addressee.name },
    });
  });
}

import { eq } from "drizzle-orm";
import { silenceProcedures, silenceResponses } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { lockForResponse } from "./lock-for-response";
import { notifyAddressees, reportToSecretariat } from "./notices";
import { countResponse } from "./response-limits";
import type { WithdrawObjection } from "./schemas";

/**
 * Withdraws an objection. If no other stands, the silence procedure goes on until its deadline, and
 * the addressees are told so. The objection stays on record.
 *
 * @param from the network address of the request.
 * @throws {DomainError} `not-found` for a wrong link; `conflict` (`silenceClosed`) from the deadline on;
 * `too-many`.
 */
export async function withdrawObjection(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  { token }: WithdrawObjection,
  from: { address: string },
): Promise<void> {
  await countResponse(context.db, context.sign, token, from.address);

  await context.db.transaction(async (tx) => {
    const { procedure, addressee, objection, others } = await lockForResponse(tx, context, token);
    if (!objection) return;
    const [added] = await tx
      .insert(silenceResponses)
      .values({ procedureId: procedure.id, addresseeId: addressee.id, kind: "withdrawal", at: context.now() })
      .returning({ id: silenceResponses.id });
    const key = String(added!.id); // an insert returns its row
    if (others === 0) {
      await tx.update(silenceProcedures).set({ brokenAt: null }).where(eq(silenceProcedures.id, procedure.id));
      await notifyAddressees(tx, context, procedure, { kind: "silence-resumed", key });
    }
    await reportToSecretariat(tx, context, procedure, { kind: "objection-withdrawn", key });
    await appendAuditEvent(tx, context, {
      operation: "withdraw-objection",
      meetingId: procedure.meetingId,
      subject: { type: "silence-procedure", id: procedure.id },
      detail: { addressee: addressee.name },
    });
  });
}

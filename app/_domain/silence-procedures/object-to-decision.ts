import { eq } from "drizzle-orm";
import { silenceProcedures, silenceResponses } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { lockForResponse } from "./lock-for-response";
import { notifyAddressees, reportToSecretariat } from "./notices";
import { countResponse } from "./response-limits";
import type { ObjectToDecision } from "./schemas";

/**
 * Objects to a proposed decision, with a reason: the silence is broken at once. The addressees are
 * told that somebody has objected, the secretariat where to read who. The same again changes nothing.
 *
 * @param from the network address of the request.
 * @throws {DomainError} `not-found` for a wrong link; `conflict` (`silenceClosed`) from the deadline on;
 * `too-many`.
 */
export async function objectToDecision(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  { token, reason }: ObjectToDecision,
  from: { address: string },
): Promise<void> {
  await countResponse(context.db, context.sign, token, from.address);

  await context.db.transaction(async (tx) => {
    const { procedure, addressee, objection } = await lockForResponse(tx, context, token);
    if (objection?.reason === reason) return;
    const now = context.now();
    const [added] = await tx
      .insert(silenceResponses)
      .values({ procedureId: procedure.id, addresseeId: addressee.id, kind: "objection", reason, at: now })
      .returning({ id: silenceResponses.id });
    const key = String(added!.id); // an insert returns its row
    if (!procedure.brokenAt) {
      await tx.update(silenceProcedures).set({ brokenAt: now }).where(eq(silenceProcedures.id, procedure.id));
      await notifyAddressees(tx, context, procedure, { kind: "silence-broken", key });
    }
    await reportToSecretariat(tx, context, procedure, { kind: "objection-received", key });
    await appendAuditEvent(tx, context, {
      operation: "object-to-decision",
      meetingId: procedure.meetingId,
      subject: { type: "silence-procedure", id: procedure.id },
      detail: { addressee: addressee.name, reason },
    });
  });
}

import { eq } from "drizzle-orm";
import { silenceProcedures } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { textsOf } from "../meetings/typed-fields";
import { lockRunning } from "./lock-running";
import { notifyAddressees } from "./notices";
import { canRunSilenceProcedures } from "./policy";
import type { CancelSilenceProcedure } from "./schemas";

/**
 * Cancels a silence procedure, and tells its addressees: the text is not adopted.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict`
 * (`silenceClosed`) from the deadline on.
 */
export async function cancelSilenceProcedure(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: CancelSilenceProcedure,
): Promise<{ id: string }> {
  authorize(canRunSilenceProcedures(context.viewer), "cancel a silence procedure");

  return context.db.transaction(async (tx) => {
    const { procedure } = await lockRunning(tx, context, input);
    const { id, meetingId } = procedure;
    const reasons = textsOf("cancellation", input);
    await tx
      .update(silenceProcedures)
      .set({ outcome: "cancelled", closedAt: context.now(), reasons })
      .where(eq(silenceProcedures.id, id));
    await notifyAddressees(tx, context, procedure, { kind: "silence-cancelled", key: id, reasons });
    await appendAuditEvent(tx, context, {
      operation: "cancel-silence-procedure",
      meetingId,
      subject: { type: "silence-procedure", id },
      detail: { after: { reasons } },
    });

    return { id };
  });
}

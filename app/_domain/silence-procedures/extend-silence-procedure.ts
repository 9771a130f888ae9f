import { eq } from "drizzle-orm";
import { actorOf } from "@/app/_vocabulary/viewer";
import { silenceDeadlines, silenceProcedures } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { textsOf } from "../meetings/typed-fields";
import { lockRunning } from "./lock-running";
import { notifyAddressees } from "./notices";
import { canRunSilenceProcedures } from "./policy";
import type { ExtendSilenceProcedure } from "./schemas";
import { deadlineOf } from "./typed-deadline";

/**
 * Extends the deadline of a silence procedure, and tells its addressees. The same deadline again
 * changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict`
 * (`silenceClosed`) from the deadline on; `invalid` at an earlier one.
 */
export async function extendSilenceProcedure(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ExtendSilenceProcedure,
): Promise<{ id: string }> {
  authorize(canRunSilenceProcedures(context.viewer), "extend a silence procedure");

  return context.db.transaction(async (tx) => {
    const { procedure, timeZone } = await lockRunning(tx, context, input);
    const { id, meetingId, deadline: before } = procedure;
    const deadline = deadlineOf(input, timeZone);
    if (deadline.getTime() === before.getTime()) return { id };
    if (deadline < before) throw new DomainError("invalid", "silenceNotLater", { field: "deadlineDay" });
    const reasons = textsOf("reason", input);
    await tx.update(silenceProcedures).set({ deadline, remindedAt: null }).where(eq(silenceProcedures.id, id));
    await tx
      .insert(silenceDeadlines)
      .values({ procedureId: id, deadline, setAt: context.now(), setBy: actorOf(context.viewer), reasons });
    const key = deadline.toISOString();
    await notifyAddressees(tx, context, { ...procedure, deadline }, { kind: "silence-extended", key, reasons });
    await appendAuditEvent(tx, context, {
      operation: "extend-silence-procedure",
      meetingId,
      subject: { type: "silence-procedure", id },
      detail: { before: { deadline: before.toISOString() }, after: { deadline: key, reasons } },
    });

    return { id };
  });
}

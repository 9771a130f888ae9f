import { MIN_SILENCE_HOURS } from "@/app/_vocabulary/silence-procedures";
import { actorOf } from "@/app/_vocabulary/viewer";
import { silenceAddressees, silenceDeadlines, silenceProcedures } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { lockMeetingOfDecisions } from "../decisions/lock-meeting-of-decisions";
import { authorize, DomainError } from "../errors";
import { textsOf } from "../meetings/typed-fields";
import { notifyAddressees } from "./notices";
import { canRunSilenceProcedures } from "./policy";
import type { StartSilenceProcedure } from "./schemas";
import { deadlineOf } from "./typed-deadline";

/**
 * Starts a silence procedure: sends each addressee the text, the deadline and a link of their own.
 * Sent twice, it is started once.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `invalid` at a
 * deadline that is less than 72 hours away, or that the clock skips.
 */
export async function startSilenceProcedure(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: StartSilenceProcedure,
): Promise<{ id: string }> {
  authorize(canRunSilenceProcedures(context.viewer), "start a silence procedure");

  return context.db.transaction(async (tx) => {
    const { id: meetingId, timeZone } = await lockMeetingOfDecisions(tx, context.viewer, input.meetingKey);
    const now = context.now();
    const deadline = deadlineOf(input, timeZone);
    if (deadline.getTime() - now.getTime() < MIN_SILENCE_HOURS * 3_600_000)
      throw new DomainError("invalid", "silenceTooShort", {
        field: "deadlineDay",
        params: { hours: MIN_SILENCE_HOURS },
      });
    const { procedureId, madeBy, subjects, addressees } = input;
    const texts = textsOf("text", input);
    const startedBy = actorOf(context.viewer);
    const [started] = await tx
      .insert(silenceProcedures)
      .values({ id: procedureId, meetingId, madeBy, subjects, texts, startedAt: now, startedBy, deadline })
      .onConflictDoNothing({ target: silenceProcedures.id })
      .returning();
    if (!started) return { id: procedureId };
    await tx.insert(silenceDeadlines).values({ procedureId, deadline, setAt: now, setBy: startedBy });
    await tx
      .insert(silenceAddressees)
      .values(addressees.map((addressee, position) => ({ ...addressee, procedureId, position })));
    await notifyAddressees(tx, context, started, { kind: "silence-started", key: procedureId });
    await appendAuditEvent(tx, context, {
      operation: "start-silence-procedure",
      meetingId,
      subject: { type: "silence-procedure", id: procedureId },
      detail: {
        after: {
          madeBy,
          procedure: "silence",
          subjects,
          deadline: deadline.toISOString(),
          addressees: addressees.map(({ name }) => name),
          ...texts,
        },
      },
    });

    return { id: procedureId };
  });
}

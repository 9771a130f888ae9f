import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { agendaEditions } from "@/db/schema";
import { findAdoption } from "../agenda/find-adoption";
import { lockAgenda } from "../agenda/lock-agenda";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { compareContents } from "./compare-contents";
import { readEditionContent } from "./content";
import { canIssueAgenda } from "./policy";
import { reviseProgramme } from "./revise-programme";
import type { UndoAdoption } from "./schemas";
import { registerChanges } from "./store-edition";

/**
 * Takes back the adoption of an agenda that was recorded by mistake: the provisional agenda is what everyone reads
 * again. The working copy stays as it is.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found` if the agenda is not adopted;
 * `conflict` if the meeting is no longer in session, or the adopted agenda was issued again since.
 */
export async function undoAdoption(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: UndoAdoption,
): Promise<void> {
  authorize(canIssueAgenda(context.viewer), "take back the adoption of the agenda");

  await context.db.transaction(async (tx) => {
    const { meeting } = await lockAgenda(tx, context.viewer, input.meetingKey);
    const adopted = await findAdoption(tx, meeting.id);
    if (!adopted) throw notFound();
    if (meeting.status !== "in-session") throw new DomainError("conflict", "meetingNotInSession");
    if (adopted.isSuperseded) throw new DomainError("conflict", "adoptedAgendaIssuedAgain");
    const { id, meetingId, number, revokedAt } = agendaEditions;
    const [provisional] = await tx
      .select({ id })
      .from(agendaEditions)
      .where(and(eq(meetingId, meeting.id), ne(id, adopted.id), isNull(revokedAt)))
      .orderBy(desc(number))
      .limit(1);
    if (!provisional) throw notFound();

    const now = context.now();
    await tx.update(agendaEditions).set({ supersededAt: now, revokedAt: now }).where(eq(id, adopted.id));
    await tx.update(agendaEditions).set({ supersededAt: null }).where(eq(id, provisional.id));
    // All texts are indexed again: those of the provisional agenda are older.
    await registerChanges(tx, { id: provisional.id, meetingId: meeting.id, issuedAt: new Date(0) }, adopted.id);
    const [before, after] = [await readEditionContent(tx, adopted.id), await readEditionContent(tx, provisional.id)];
    await reviseProgramme(tx, context, meeting.id, compareContents(before, after));
    await appendAuditEvent(tx, context, {
      operation: "undo-adoption",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { ...adopted.adoption },
    });
    await appendPublicChange(tx, context, { meetingId: meeting.id, kind: "undo-adoption", subjectId: meeting.key });
  });
}

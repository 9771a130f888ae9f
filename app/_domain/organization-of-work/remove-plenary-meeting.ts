import { eq, inArray } from "drizzle-orm";
import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import {
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  plenaryMeetings,
  removedPlenaryMeetings,
} from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { lockPlenaryMeeting } from "./lock-plenary-meeting";
import { keepNumbersInOrder } from "./number-plenary-meetings";
import { canOrganizeWork } from "./policy";
import { wasIssued } from "./read-content";
import type { RemovePlenaryMeeting } from "./schemas";
import { clockTimesOf } from "./typed-times";

/**
 * Removes a plenary meeting that has never been public, with its entries. Everything is stored, so
 * that it can be restored. One that calendars may have is cancelled instead.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict`
 * if anyone could ever read it.
 */
export async function removePlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RemovePlenaryMeeting,
): Promise<{ id: string }> {
  authorize(canOrganizeWork(context.viewer), "remove a plenary meeting");

  return context.db.transaction(async (tx) => {
    const { meeting, plenaryMeeting } = await lockPlenaryMeeting(tx, context.viewer, input);
    const { id, number, startsAt, endsAt } = plenaryMeeting;
    if (await wasIssued(tx, meeting.id, id))
      throw new DomainError("conflict", "plenaryMeetingPublic", { params: { number } });

    const rows = { plenaryMeeting, ...(await collectEntries(tx, id)) };
    await tx.insert(removedPlenaryMeetings).values({
      ...{ id, meetingId: meeting.id, number, startsAt, endsAt, rows: JSON.parse(JSON.stringify(rows)) },
      ...{ removedAt: context.now(), removedBy: actorOf(context.viewer) },
    });
    await keepNumbersInOrder(tx, meeting, () => tx.delete(plenaryMeetings).where(eq(plenaryMeetings.id, id)));
    await appendAuditEvent(tx, context, {
      operation: "remove-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id },
      detail: { number, before: clockTimesOf(plenaryMeeting, meeting.timeZone) },
    });

    return { id };
  });
}

async function collectEntries(tx: Database, plenaryMeetingId: string) {
  const entries = await tx
    .select()
    .from(organizationOfWorkEntries)
    .where(eq(organizationOfWorkEntries.plenaryMeetingId, plenaryMeetingId));
  const ids = entries.map(({ id }) => id);
  const { entryId } = organizationOfWorkEntryTexts;
  const entryTexts =
    ids.length === 0 ? [] : await tx.select().from(organizationOfWorkEntryTexts).where(inArray(entryId, ids));

  return { entries, entryTexts };
}

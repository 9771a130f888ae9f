import type { Context } from "../context";
import { authorize } from "../errors";
import { keepRemovedEntries } from "./keep-removed-entries";
import { lockProgramme } from "./lock-programme";
import { logArrangements } from "./log-arrangements";
import { plenaryMeetingOf } from "./move-entry";
import { canOrganizeWork } from "./policy";
import type { RemoveEntry } from "./schemas";
import { listRemovedEntries, listStoredEntries, storeEntries } from "./stored-entries";

/**
 * Removes an entry from its plenary meeting. It is kept with its wording, so that it can be restored.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`.
 */
export async function removeEntry(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, entryId }: RemoveEntry,
): Promise<{ plenaryMeetingId: string; removal: string | undefined }> {
  authorize(canOrganizeWork(context.viewer), "remove an entry of the programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const plenaryMeeting = await plenaryMeetingOf(tx, meeting.id, entryId);
    const before = await listStoredEntries(tx, plenaryMeeting.id);
    const after = before.filter(({ id }) => id !== entryId);
    const removed = await listRemovedEntries(tx, before, after);
    const of = { meetingId: meeting.id, plenaryMeetingId: plenaryMeeting.id };
    const removal = await keepRemovedEntries(tx, context, of, removed);
    await storeEntries(tx, context.now(), [{ plenaryMeetingId: plenaryMeeting.id, before, after }]);
    await logArrangements(tx, context, meeting.id, [{ plenaryMeeting, before, after, removed }]);

    return { plenaryMeetingId: plenaryMeeting.id, removal };
  });
}

import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { textsOf } from "../meetings/typed-fields";
import { lockPlenaryMeeting } from "./lock-plenary-meeting";
import { canOrganizeWork } from "./policy";
import type { WriteNote } from "./schemas";
import { listEntryTexts, listStoredEntries, storeEntries, storeEntryTexts } from "./stored-entries";

/**
 * Writes the wording of an entry of a plenary meeting in its languages, or adds a note that is no
 * agenda item at the end. An item without a wording of its own has its title.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict`
 * (`plenaryMeetingChanged`) if the plenary meeting has changed since; `invalid` if a note has no text.
 */
export async function writeNote(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: WriteNote,
): Promise<{ id: string; plenaryMeetingId: string; changed: boolean }> {
  authorize(canOrganizeWork(context.viewer), "write a note of the programme");

  return context.db.transaction(async (tx) => {
    const { meeting, plenaryMeeting } = await lockPlenaryMeeting(tx, context.viewer, input);
    if (plenaryMeeting.sequence !== input.sequence) throw new DomainError("conflict", "plenaryMeetingChanged");
    const before = await listStoredEntries(tx, plenaryMeeting.id);
    const entry = input.entryId
      ? before.find(({ id }) => id === input.entryId)
      : { id: randomUUID(), itemId: null, number: null };
    if (!entry) throw notFound();
    const written = { id: entry.id, plenaryMeetingId: plenaryMeeting.id };
    const texts = textsOf("text", input);
    if (entry.itemId === null && Object.keys(texts).length === 0)
      throw new DomainError("invalid", "required", { field: "text-en" });
    const textsBefore = await listEntryTexts(tx, entry.id);
    if (isDeepStrictEqual(texts, textsBefore)) return { ...written, changed: false };

    const after = input.entryId ? before : [...before, entry];
    await storeEntries(tx, context.now(), [{ plenaryMeetingId: plenaryMeeting.id, before, after }]);
    await storeEntryTexts(tx, entry.id, texts);
    await appendAuditEvent(tx, context, {
      operation: "write-note",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: plenaryMeeting.id },
      detail: { number: plenaryMeeting.number, before: textsBefore, after: texts },
    });

    return { ...written, changed: true };
  });
}

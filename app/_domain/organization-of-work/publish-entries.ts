import { isDeepStrictEqual } from "node:util";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { publishProgramme } from "./publish-programme";
import { itemNumbersOf, type StoredEntry } from "./stored-entries";

interface ChangedEntries {
  plenaryMeeting: { id: string; number: number; sequence: number };
  before: StoredEntry[];
  after: StoredEntry[];
}

/** Writes the audit events and the public changes of plenary meetings whose entries have changed. */
export async function publishEntries(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  meetingId: string,
  changed: ChangedEntries[],
  reasons?: LocalizedText,
): Promise<void> {
  for (const { plenaryMeeting, before, after } of changed)
    await appendAuditEvent(tx, context, {
      operation: "arrange-plenary-meeting",
      meetingId,
      subject: { type: "plenary-meeting", id: plenaryMeeting.id },
      detail: {
        number: plenaryMeeting.number,
        before: { items: itemNumbersOf(before), notes: before.length - itemNumbersOf(before).length },
        after: { items: itemNumbersOf(after), notes: after.length - itemNumbersOf(after).length },
      },
    });
  const [first] = changed;
  if (!first) return;
  await publishProgramme(tx, context, meetingId, {
    kind: "arrange-plenary-meeting",
    key: `arrange-plenary-meeting ${first.plenaryMeeting.id} ${first.plenaryMeeting.sequence + 1}`,
    reasons,
    subjects: changed.map(({ plenaryMeeting: { id, number } }) => ({ id, number })),
  });
}

/** Returns whether two lists have the same entries in the same order. */
export function areSameEntries(before: StoredEntry[], after: StoredEntry[]): boolean {
  return isDeepStrictEqual(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
}

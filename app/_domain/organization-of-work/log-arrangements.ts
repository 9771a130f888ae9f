import type { Database } from "@/db/client";
import type { RemovedEntry } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { itemNumbersOf, type StoredEntry } from "./stored-entries";

interface Arrangement {
  plenaryMeeting: { id: string; number: number };
  before: StoredEntry[];
  after: StoredEntry[];
  removed?: RemovedEntry[];
  restored?: RemovedEntry[];
}

/** Enters in the audit log that the entries of plenary meetings have changed. */
export async function logArrangements(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  meetingId: string,
  arrangements: Arrangement[],
): Promise<void> {
  for (const { plenaryMeeting, before, after, removed = [], restored = [] } of arrangements)
    await appendAuditEvent(tx, context, {
      operation: "arrange-plenary-meeting",
      meetingId,
      subject: { type: "plenary-meeting", id: plenaryMeeting.id },
      detail: {
        ...{ number: plenaryMeeting.number, before: describe(before), after: describe(after) },
        ...(removed.length > 0 && { removed: removed.map(worded) }),
        ...(restored.length > 0 && { restored: restored.map(worded) }),
      },
    });
}

function describe(entries: StoredEntry[]): { items: string[]; notes: number } {
  const items = itemNumbersOf(entries);

  return { items, notes: entries.length - items.length };
}

function worded({ number, texts }: RemovedEntry) {
  return { ...(number !== null && { item: number }), texts };
}

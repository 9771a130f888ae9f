import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { type RemovedEntry, removedEntries } from "@/db/schema";
import type { Context } from "../context";

/** Keeps entries that a change removes, so that they can be restored; returns the id of the removal. */
export async function keepRemovedEntries(
  tx: Database,
  { viewer, now }: Pick<Context, "viewer" | "now">,
  of: { meetingId: string; plenaryMeetingId: string },
  entries: RemovedEntry[],
): Promise<string | undefined> {
  if (entries.length === 0) return undefined;
  const [kept] = await tx
    .insert(removedEntries)
    .values({ ...of, removedAt: now(), removedBy: actorOf(viewer), entries })
    .returning({ id: removedEntries.id });

  return kept?.id;
}

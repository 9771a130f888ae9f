import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { PublicChangeKind } from "@/app/_vocabulary/public-changes";
import type { Database } from "@/db/client";
import { notifySubscribers } from "../alerts/notify-subscribers";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import type { Context } from "../context";
import { appendPublicChange } from "../public-changes/append-public-change";

/** A change of the programme that readers see. */
interface ProgrammeChange {
  kind: PublicChangeKind;
  /** the plenary meetings or events that changed */
  subjects: readonly { id: string; number?: number }[];
  /** unique per change: `cancel-plenary-meeting ID 3` */
  key: string;
  /** why, as readers are given it */
  reasons?: LocalizedText | undefined;
}

/**
 * Writes what follows from a change of the programme: the public changes, the invalidation and the
 * messages to subscribers. Of a draft meeting, nobody is told.
 */
export async function publishProgramme(
  tx: Database,
  context: Pick<Context, "now">,
  meetingId: string,
  { kind, subjects, key, reasons }: ProgrammeChange,
): Promise<void> {
  const stated = reasons && Object.keys(reasons).length > 0 ? reasons : undefined;
  for (const { id, number } of subjects) {
    const change = { meetingId, kind, subjectId: id, number: number ?? null, reasons: stated ?? null };
    await appendPublicChange(tx, context, change);
  }
  await invalidateMeeting(tx, meetingId);
  await notifySubscribers(tx, context, {
    key,
    meetingId,
    kind: "programme-changed",
    ...(stated && { reasons: stated }),
  });
}

import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { PublicChangeKind } from "@/app/_vocabulary/public-changes";
import type { Database } from "@/db/client";
import { notifySubscribers } from "../alerts/notify-subscribers";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import type { MeetingRow } from "../meetings/lock-meeting";
import type { ProgrammeContent } from "../organization-of-work/content";
import { appendPublicChange } from "../public-changes/append-public-change";
import type { ProgrammeDifference } from "./compare-programmes";
import { type StoredProgrammeEdition, storeProgrammeEdition } from "./store-programme-edition";

/** The public kind of each difference; what a part has besides `added` or `cancelled` is not said. */
const PUBLIC_KINDS: Record<ProgrammeDifference["part"], Partial<Record<string, PublicChangeKind>>> = {
  "plenary-meeting": {
    added: "add-plenary-meeting",
    cancelled: "cancel-plenary-meeting",
    restored: "restore-plenary-meeting",
    moved: "move-plenary-meeting",
    arranged: "arrange-plenary-meeting",
    room: "change-room",
  },
  event: { added: "add-event", cancelled: "cancel-event", restored: "restore-event", changed: "change-event" },
  room: { room: "change-room" },
};

/**
 * Issues changes of a public programme, in a transaction of the caller that has locked the meeting: makes
 * an edition, and tells readers, calendars and subscribers of it with one reason.
 *
 * @returns undefined if nothing differs from what was issued.
 */
export async function issueChanges(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  meeting: MeetingRow,
  { content, reasons }: { content: ProgrammeContent; reasons: LocalizedText },
): Promise<StoredProgrammeEdition | undefined> {
  const edition = await storeProgrammeEdition(tx, context, meeting.id, { cause: "changes", content, reasons });
  if (!edition) return undefined;
  await appendAuditEvent(tx, context, {
    operation: "issue-programme",
    meetingId: meeting.id,
    subject: { type: "meeting", id: meeting.key },
    detail: { number: edition.number, plenaryMeetings: numbersOf(edition.differences), reason: reasons },
  });
  const stated = Object.keys(reasons).length > 0 ? reasons : undefined;
  for (const difference of edition.differences) {
    const { subjectId, number } = subjectOf(difference, meeting);
    for (const kind of publicKinds(difference))
      await appendPublicChange(tx, context, {
        ...{ meetingId: meeting.id, kind, subjectId, number },
        reasons: stated ?? null,
      });
  }
  await notifySubscribers(tx, context, {
    key: `issue-programme ${meeting.id} ${edition.number}`,
    meetingId: meeting.id,
    kind: "programme-changed",
    ...(stated && { reasons: stated }),
  });

  return edition;
}

function publicKinds({ part, changes }: ProgrammeDifference): PublicChangeKind[] {
  const [first = ""] = changes;
  const told = first === "cancelled" ? [first] : changes;

  return told.flatMap((change) => PUBLIC_KINDS[part][change] ?? []);
}

function subjectOf(difference: ProgrammeDifference, { key }: MeetingRow) {
  if (difference.part === "room") return { subjectId: key, number: null };
  if (difference.part === "event") return { subjectId: difference.id, number: null };

  return { subjectId: difference.id, number: difference.after?.number ?? null };
}

function numbersOf(differences: ProgrammeDifference[]): number[] {
  return differences.flatMap((each) =>
    each.part === "plenary-meeting" ? ((each.after ?? each.before)?.number ?? []) : [],
  );
}

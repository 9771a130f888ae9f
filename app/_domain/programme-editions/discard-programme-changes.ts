import { eq } from "drizzle-orm";
import { actorOf } from "@/app/_vocabulary/viewer";
import { discardedProgrammes, meetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { lockProgramme } from "../organization-of-work/lock-programme";
import { canOrganizeWork } from "../organization-of-work/policy";
import { readIssuedProgramme, readWorkingProgramme } from "../organization-of-work/read-content";
import { compareProgrammes } from "./compare-programmes";
import { digestOfProgramme } from "./digest-of-programme";
import type { DiscardProgrammeChanges } from "./schemas";
import { writeWorkingCopy } from "./write-working-copy";

/**
 * Discards the changes of a programme that are not issued: the working copy reads as the last edition
 * again. What is discarded is stored, so that it can be restored.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict` if
 * nothing differs, or the programme has changed since the page was shown.
 */
export async function discardProgrammeChanges(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, digest }: DiscardProgrammeChanges,
): Promise<{ discarded: number }> {
  authorize(canOrganizeWork(context.viewer), "discard the changes of a programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const issued = await readIssuedProgramme(tx, meeting.id);
    const working = await readWorkingProgramme(tx, meeting.id);
    const discarded = issued ? compareProgrammes(issued, working).length : 0;
    if (!issued || discarded === 0) throw new DomainError("conflict", "programmeAsIssued");
    if (digestOfProgramme(working) !== digest) throw new DomainError("conflict", "programmeChanged");
    const now = context.now();
    const kept = { discardedAt: now, discardedBy: actorOf(context.viewer), content: working };
    await tx
      .insert(discardedProgrammes)
      .values({ meetingId: meeting.id, ...kept })
      .onConflictDoUpdate({ target: discardedProgrammes.meetingId, set: kept });
    await writeWorkingCopy(tx, now, meeting.id, issued);
    await tx.update(meetings).set({ unissuedReasons: {} }).where(eq(meetings.id, meeting.id));
    await appendAuditEvent(tx, context, {
      operation: "discard-programme-changes",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { changed: discarded },
    });

    return { discarded };
  });
}

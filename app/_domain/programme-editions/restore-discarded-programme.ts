import { eq } from "drizzle-orm";
import { discardedProgrammes } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { ProgrammeContent } from "../organization-of-work/content";
import { lockProgramme } from "../organization-of-work/lock-programme";
import { canOrganizeWork } from "../organization-of-work/policy";
import { readIssuedProgramme, readWorkingProgramme } from "../organization-of-work/read-content";
import { compareProgrammes } from "./compare-programmes";
import type { RestoreDiscardedProgramme } from "./schemas";
import { writeWorkingCopy } from "./write-working-copy";

/**
 * Restores the changes of a programme that were discarded last, if nothing was changed since.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found` if nothing was
 * discarded; `conflict` (`programmeChanged`) if the working copy differs from what was issued.
 */
export async function restoreDiscardedProgramme(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey }: RestoreDiscardedProgramme,
): Promise<void> {
  authorize(canOrganizeWork(context.viewer), "restore the discarded changes of a programme");

  await context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const [discarded] = await tx
      .delete(discardedProgrammes)
      .where(eq(discardedProgrammes.meetingId, meeting.id))
      .returning();
    if (!discarded) throw notFound();
    const issued = await readIssuedProgramme(tx, meeting.id);
    const working = await readWorkingProgramme(tx, meeting.id);
    if (!issued || compareProgrammes(issued, working).length > 0) throw new DomainError("conflict", "programmeChanged");
    const content = ProgrammeContent.parse(discarded.content);
    await writeWorkingCopy(tx, context.now(), meeting.id, content);
    await appendAuditEvent(tx, context, {
      operation: "restore-discarded-programme",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { changed: compareProgrammes(issued, content).length },
    });
  });
}

import { eq } from "drizzle-orm";
import { meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { isPublicMeeting } from "../meetings/policy";
import type { ContentPlenaryMeeting, ProgrammeContent } from "../organization-of-work/content";
import { lockProgramme } from "../organization-of-work/lock-programme";
import { canOrganizeWork } from "../organization-of-work/policy";
import { readWorkingProgramme } from "../organization-of-work/read-content";
import type { IssueRequest } from "../organization-of-work/schemas";
import { issueChanges } from "./issue-changes";
import { listUnissuedChanges } from "./list-unissued-changes";
import { readWithParts } from "./read-with-parts";

type ProgrammeContext = Pick<Context, "db" | "viewer" | "now">;

/**
 * Carries out a change of a programme's working copy and, if its form asked for it, issues the parts that
 * it concerns in the same transaction; other changes stay unissued. A reason that was typed with a change
 * that is not issued is kept for the issue, beside those of the changes that wait already. Of a
 * draft nothing is issued.
 *
 * @param change the operation; it checks the viewer itself.
 * @param partsOf returns the ids of the parts that the change concerns.
 * @throws {DomainError} what the operation throws; `conflict` (`issuedOverlap`) if the public programme
 * would have two plenary meetings at one time.
 */
export async function changeProgramme<Result>(
  context: ProgrammeContext,
  { meetingKey, isIssuedNow, reasons }: IssueRequest & { meetingKey: string },
  change: (context: ProgrammeContext) => Promise<Result>,
  partsOf: (result: Result) => readonly string[],
): Promise<{ result: Result; isIssued: boolean }> {
  authorize(canOrganizeWork(context.viewer), "change a programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const earlier = (await listUnissuedChanges(tx, meeting.id)).length > 0 ? meeting.unissuedReasons : {};
    const result = await change({ ...context, db: tx });
    if (!isPublicMeeting(meeting)) return { result, isIssued: false };
    if (!isIssuedNow) {
      await tx
        .update(meetings)
        .set({ unissuedReasons: { ...earlier, ...reasons } })
        .where(eq(meetings.id, meeting.id));
      return { result, isIssued: false };
    }
    const ids = partsOf(result);
    const content = await readWithParts(tx, meeting.id, ids);
    refuseNewOverlap(content, await readWorkingProgramme(tx, meeting.id), ids);
    const edition = await issueChanges(tx, context, meeting, { content, reasons });

    return { result, isIssued: edition !== undefined };
  });
}

/**
 * Refuses a programme in which a changed plenary meeting has the time of another that gives it up only in
 * the working copy.
 */
function refuseNewOverlap(content: ProgrammeContent, working: ProgrammeContent, ids: readonly string[]): void {
  for (const changed of content.plenaryMeetings.filter(({ id }) => ids.includes(id))) {
    const isAllowed = (id: string) => working.plenaryMeetings.some((each) => each.id === id && overlap(each, changed));
    const other = content.plenaryMeetings.find(
      (each) => each.id !== changed.id && overlap(each, changed) && !isAllowed(each.id),
    );
    if (other)
      throw new DomainError("conflict", "issuedOverlap", { params: { number: changed.number, other: other.number } });
  }
}

function overlap(one: ContentPlenaryMeeting, other: ContentPlenaryMeeting): boolean {
  const isHeld = one.cancelledAt === null && other.cancelledAt === null;

  return isHeld && one.startsAt < other.endsAt && one.endsAt > other.startsAt;
}

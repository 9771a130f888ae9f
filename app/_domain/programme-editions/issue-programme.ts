import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { isPublicMeeting } from "../meetings/policy";
import { textsOf } from "../meetings/typed-fields";
import { lockProgramme } from "../organization-of-work/lock-programme";
import { canOrganizeWork } from "../organization-of-work/policy";
import { readWorkingProgramme } from "../organization-of-work/read-content";
import { digestOfProgramme } from "./digest-of-programme";
import { issueChanges } from "./issue-changes";
import type { IssueProgramme } from "./schemas";

/**
 * Issues the working copy of a public programme: from then on anyone reads it, and its reason is in the
 * calendars, feeds and e-mails.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict` if
 * the meeting is a draft, nothing differs, or the programme has changed since the form was shown.
 */
export async function issueProgramme(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: IssueProgramme,
): Promise<{ number: number }> {
  authorize(canOrganizeWork(context.viewer), "issue a programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, input.meetingKey);
    if (!isPublicMeeting(meeting)) throw new DomainError("conflict", "programmeOfDraft");
    const content = await readWorkingProgramme(tx, meeting.id);
    if (digestOfProgramme(content) !== input.digest) throw new DomainError("conflict", "programmeChanged");
    const edition = await issueChanges(tx, context, meeting, { content, reasons: textsOf("reason", input) });
    if (!edition) throw new DomainError("conflict", "programmeAsIssued");

    return { number: edition.number };
  });
}

import type { IssueSubject } from "@/app/_vocabulary/scheduled-issues";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { issueAgenda } from "../agenda-editions/issue-agenda";
import { canIssueAgenda } from "../agenda-editions/policy";
import type { IssueAgenda } from "../agenda-editions/schemas";
import type { Context } from "../context";
import type { TextsOfFiles } from "../documents/extract-texts-of-files";
import { issueReceivedFiles } from "../documents/issue-received-files";
import { canIssueDocuments } from "../documents/policy";
import type { IssueReceivedFiles } from "../documents/schemas";
import { announceMeeting } from "../meeting-preparation/announce-meeting";
import type { AnnounceMeeting } from "../meeting-preparation/schemas";
import { canManageMeetings } from "../meetings/policy";
import { canOrganizeWork } from "../organization-of-work/policy";
import { issueProgramme } from "../programme-editions/issue-programme";
import type { IssueProgramme } from "../programme-editions/schemas";

export type IssueContext = Pick<Context, "db" | "viewer" | "now" | "files" | "readText">;

/** The subject of an issue, with the fields of the operation that issues it. */
export type Issue =
  | { subject: "announcement"; input: AnnounceMeeting }
  | { subject: "agenda"; input: IssueAgenda }
  | { subject: "programme"; input: IssueProgramme }
  | { subject: "documents"; input: IssueReceivedFiles };

/** The policies of the operations that issue each subject. */
export const CAN_ISSUE: Record<IssueSubject, (viewer: Viewer) => boolean> = {
  announcement: canManageMeetings,
  agenda: canIssueAgenda,
  programme: canOrganizeWork,
  documents: canIssueDocuments,
};

/**
 * Carries out the operation that issues a subject.
 *
 * @param texts of the files that are issued.
 * @throws {DomainError} what the operation throws.
 */
export async function issueSubject(context: IssueContext, issue: Issue, texts?: TextsOfFiles): Promise<void> {
  if (issue.subject === "announcement") await announceMeeting(context, issue.input);
  else if (issue.subject === "agenda") await issueAgenda(context, issue.input);
  else if (issue.subject === "programme") await issueProgramme(context, issue.input);
  else await issueReceivedFiles(context, issue.input, texts);
}

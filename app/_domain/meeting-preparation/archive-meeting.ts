import type { Context } from "../context";
import { advanceStatus } from "./advance-status";
import type { ArchiveMeeting } from "./schemas";

/** Archives a meeting that is over and has adopted its report. @throws {DomainError} as `advanceStatus`. */
export function archiveMeeting(context: Pick<Context, "db" | "viewer" | "now">, input: ArchiveMeeting): Promise<void> {
  return advanceStatus(context, input, {
    operation: "archive-meeting",
    step: "archive",
    from: "report-adopted",
    to: "archived",
    refusal: ({ endsOn }, today) => (today <= endsOn ? "meetingNotOver" : undefined),
  });
}

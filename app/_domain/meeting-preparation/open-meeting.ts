import type { Context } from "../context";
import { advanceStatus } from "./advance-status";
import type { OpenMeeting } from "./schemas";

/** Notes that a meeting is in session, from its first day on. @throws {DomainError} as `advanceStatus`. */
export function openMeeting(context: Pick<Context, "db" | "viewer" | "now">, input: OpenMeeting): Promise<void> {
  return advanceStatus(context, input, {
    operation: "open-meeting",
    step: "open",
    from: "announced",
    to: "in-session",
    refusal: ({ startsOn, scheduleStatus }, today) =>
      scheduleStatus === "scheduled" ? (today < startsOn ? "meetingNotBegun" : undefined) : "meetingWithoutDays",
  });
}

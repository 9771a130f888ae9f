import type { Context } from "../context";
import { advanceStatus } from "./advance-status";
import type { AdoptReport } from "./schemas";

/** Notes that a meeting has adopted its report, from its last day on. @throws {DomainError} as `advanceStatus`. */
export function adoptReport(context: Pick<Context, "db" | "viewer" | "now">, input: AdoptReport): Promise<void> {
  return advanceStatus(context, input, {
    operation: "adopt-report",
    step: "adoptReport",
    from: "in-session",
    to: "report-adopted",
    refusal: ({ endsOn, scheduleStatus }, today) =>
      scheduleStatus === "postponed" ? "meetingWithoutDays" : today < endsOn ? "meetingNotAtEnd" : undefined,
  });
}

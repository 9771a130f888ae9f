import type { Context } from "../context";
import { changeStatus } from "./change-status";
import type { ReceiveSubmission } from "./schemas";

/**
 * Marks a submission as received by the focal point for legislation.
 *
 * @throws {DomainError} as `changeStatus`.
 */
export function receiveSubmission(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ReceiveSubmission,
): Promise<void> {
  return changeStatus(context, input, {
    operation: "receive-submission",
    from: ["submitted"],
    set: { status: "received" },
  });
}

import type { Context } from "../context";
import { changeStatus } from "./change-status";
import { notifyOfReturn } from "./notify-of-return";
import type { ReturnSubmission } from "./schemas";

/**
 * Returns a submission to its State with a question and notifies the delegation's accounts by
 * e-mail.
 *
 * @throws {DomainError} as `changeStatus`.
 */
export function returnSubmission(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ReturnSubmission,
): Promise<void> {
  return changeStatus(context, input, {
    operation: "return-submission",
    from: ["submitted", "received", "returned"],
    set: { status: "returned", question: input.question },
    afterChange: (tx, submission) => notifyOfReturn(tx, context, submission),
  });
}

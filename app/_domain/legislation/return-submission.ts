import type { Context } from "../context";
import { recordState } from "./record-state";
import type { ReturnSubmission } from "./schemas";
import { tellOfReturn } from "./tell-of-return";

/**
 * Return a submission to its State with a question; the accounts of its delegation are told by e-mail.
 *
 * @throws {DomainError} as `recordState`.
 */
export function returnSubmission(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ReturnSubmission,
): Promise<void> {
  return recordState(context, input, {
    verb: "return-submission",
    from: ["lodged", "received", "returned"],
    set: { state: "returned", question: input.question },
    also: (tx, submission) => tellOfReturn(tx, context, submission),
  });
}

import type { Context } from "../context";
import { recordState } from "./record-state";
import type { ReturnSubmission } from "./schemas";

/**
 * Return a submission to its State with a question.
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
  });
}

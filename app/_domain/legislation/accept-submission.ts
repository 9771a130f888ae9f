import type { Context } from "../context";
import { changeStatus } from "./change-status";
import type { AcceptSubmission } from "./schemas";

/**
 * Accepts a submission with the address of its legislative record in SHERLOC. Accepting it again
 * corrects the address.
 *
 * @throws {DomainError} as `changeStatus`.
 */
export function acceptSubmission(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: AcceptSubmission,
): Promise<void> {
  return changeStatus(context, input, {
    operation: "accept-submission",
    from: ["submitted", "received", "returned", "accepted"],
    set: { status: "accepted", legislativeRecord: input.legislativeRecord },
  });
}

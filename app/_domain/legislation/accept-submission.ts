import type { Context } from "../context";
import { recordState } from "./record-state";
import type { AcceptSubmission } from "./schemas";

/**
 * Accept a submission under the address of its legislative record in SHERLOC. Accepting it again corrects the address.
 *
 * @throws {DomainError} as `recordState`.
 */
export function acceptSubmission(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: AcceptSubmission,
): Promise<void> {
  return recordState(context, input, {
    verb: "accept-submission",
    from: ["lodged", "received", "returned", "accepted"],
    set: { state: "accepted", legislativeRecord: input.legislativeRecord },
  });
}

import type { Context } from "../context";
import { changeStatus } from "./change-status";
import { findKnowledgeBase } from "./find-knowledge-base";
import { readRecordAddress } from "./record-address";
import type { AcceptSubmission } from "./schemas";

/**
 * Accepts a submission with the address of its legislative record, which a treaty with a knowledge
 * base requires. Accepting it again corrects the address.
 *
 * @throws {DomainError} as `changeStatus` and `readRecordAddress`.
 */
export function acceptSubmission(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: AcceptSubmission,
): Promise<void> {
  return changeStatus(context, input, {
    operation: "accept-submission",
    from: ["submitted", "received", "returned", "accepted"],
    set: async (tx, { meetingId }) => {
      const address = readRecordAddress(input.legislativeRecord, await findKnowledgeBase(tx, meetingId));

      return { status: "accepted", legislativeRecord: address ?? null };
    },
  });
}

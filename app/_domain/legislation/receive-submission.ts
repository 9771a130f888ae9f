import type { Context } from "../context";
import { recordState } from "./record-state";
import type { ReceiveSubmission } from "./schemas";

/**
 * Say that a submission has arrived with the SHERLOC focal point.
 *
 * @throws {DomainError} as `recordState`.
 */
export function receiveSubmission(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ReceiveSubmission,
): Promise<void> {
  return recordState(context, input, { verb: "receive-submission", from: ["lodged"], set: { state: "received" } });
}

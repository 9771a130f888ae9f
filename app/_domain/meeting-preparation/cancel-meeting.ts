import type { Context } from "../context";
import { haltMeeting } from "./halt-meeting";
import type { CancelMeeting } from "./schemas";

/**
 * Cancels a public meeting: it is not held. Of one in session, what has been held stays held.
 *
 * @throws {DomainError} as `haltMeeting`.
 */
export function cancelMeeting(context: Pick<Context, "db" | "viewer" | "now">, input: CancelMeeting): Promise<void> {
  return haltMeeting(context, input, "cancelled");
}

import type { Context } from "../context";
import { haltMeeting } from "./halt-meeting";
import type { PostponeMeeting } from "./schemas";

/**
 * Postpones a public meeting: its days are to be confirmed. Of one in session, what has been held stays held.
 *
 * @throws {DomainError} as `haltMeeting`.
 */
export function postponeMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: PostponeMeeting,
): Promise<void> {
  return haltMeeting(context, input, "postponed");
}

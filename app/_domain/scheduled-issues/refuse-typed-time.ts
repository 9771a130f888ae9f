import { DomainError } from "../errors";

/**
 * Refuses to issue at once while a time is typed: the key Enter in its field presses the first button of the form.
 *
 * @throws {DomainError} `invalid` at the day.
 */
export function refuseTypedTime({ issueDay, issueTime }: Record<string, unknown>): void {
  if (issueDay || issueTime) throw new DomainError("invalid", "issueTimeTyped", { field: "issueDay" });
}

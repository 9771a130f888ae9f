import { dayOf } from "@/app/_vocabulary/instants";
import type { decisions } from "@/db/schema";
import type { DecisionDetail } from "../audit-log/events";
import { DomainError } from "../errors";
import { textsOf } from "../meetings/typed-fields";
import type { RecordDecision } from "./schemas";

/** The columns of a decision that a person enters. */
export type DecisionContent = Pick<
  typeof decisions.$inferSelect,
  "madeBy" | "procedure" | "decidedOn" | "subjects" | "texts"
>;

/**
 * Returns a typed decision as it is stored.
 *
 * @throws {DomainError} `invalid` at a day that is not yet there at the place of the meeting.
 */
export function contentOf(
  input: Omit<RecordDecision, "meetingKey" | "decisionId">,
  { now, timeZone }: { now: Date; timeZone: string },
): DecisionContent {
  const { madeBy, procedure, decidedOn, subjects } = input;
  if (decidedOn > dayOf(now, timeZone)) throw new DomainError("invalid", "decisionInFuture", { field: "decidedOn" });

  return { madeBy, procedure, decidedOn, subjects, texts: textsOf("text", input) };
}

/** Returns a decision for the audit log. */
export function detailOf({ madeBy, procedure, decidedOn, subjects, texts }: DecisionContent): DecisionDetail {
  return { madeBy, procedure, decidedOn, subjects, ...texts };
}

import { isDeepStrictEqual } from "node:util";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { contentOf, detailOf } from "./decision-content";
import { lockDecision } from "./lock-decision";
import { canRecordDecisions } from "./policy";
import type { ChangeDecision } from "./schemas";
import { writeDecision } from "./write-decision";

/**
 * Changes the record of a decision. Saving the same changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`, also once it is
 * removed; `conflict` (`changedByAnother`); `invalid` at a day in the future.
 */
export async function changeDecision(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ChangeDecision,
): Promise<{ changed: boolean; version: number }> {
  authorize(canRecordDecisions(context.viewer), "change a decision");

  return context.db.transaction(async (tx) => {
    const { meeting, decision } = await lockDecision(tx, context.viewer, input);
    if (decision.removedAt) throw notFound();
    const content = contentOf(input, { now: context.now(), timeZone: meeting.timeZone });
    const [before, after] = [detailOf(decision), detailOf(content)];
    if (isDeepStrictEqual(before, after)) return { changed: false, version: decision.version };
    if (decision.version !== input.version) throw new DomainError("conflict", "changedByAnother");

    const version = await writeDecision(tx, context, decision, content);

    return { changed: true, version };
  });
}

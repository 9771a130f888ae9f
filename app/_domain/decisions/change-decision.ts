import { isDeepStrictEqual } from "node:util";
import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import type { OtherChanges } from "../merge-conflict";
import { contentOf, detailOf } from "./decision-content";
import { lockDecision } from "./lock-decision";
import { mergeDecisionEdit } from "./merge-decision-edit";
import { canRecordDecisions } from "./policy";
import type { ChangeDecision } from "./schemas";
import { writeDecision } from "./write-decision";

/**
 * Changes the record of a decision. Saving the same changes nothing. What another person has saved since
 * the given version is merged by field, and a text by line.
 *
 * @param form the choices in conflicts; without it an edit of an earlier version is refused.
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`, also once it is
 * removed; `invalid` at a day in the future.
 * @throws {MergeConflict} if another person has changed the same, and `form` does not say what stands.
 */
export async function changeDecision(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ChangeDecision,
  form?: MergeForm,
): Promise<{ changed: boolean; version: number; merged: OtherChanges | undefined }> {
  authorize(canRecordDecisions(context.viewer), "change a decision");

  return context.db.transaction(async (tx) => {
    const { meeting, decision } = await lockDecision(tx, context.viewer, input);
    if (decision.removedAt) throw notFound();
    const typed = contentOf(input, { now: context.now(), timeZone: meeting.timeZone });
    const { version: from, opened } = input;
    const edit = { saved: decision, content: typed, version: from, opened, form };
    const { content, merged } = await mergeDecisionEdit(tx, edit);
    const [before, after] = [detailOf(decision), detailOf(content)];
    if (isDeepStrictEqual(before, after)) return { changed: false, version: decision.version, merged };

    const version = await writeDecision(tx, context, decision, content, { mergedWith: merged?.by });

    return { changed: true, version, merged };
  });
}

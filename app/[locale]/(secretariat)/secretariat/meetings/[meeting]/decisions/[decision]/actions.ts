"use server";

import { changeDecision } from "@/app/_domain/decisions/change-decision";
import { canRecordDecisions } from "@/app/_domain/decisions/policy";
import { ChangeDecision } from "@/app/_domain/decisions/schemas";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { MergeConflict } from "@/app/_domain/merge-conflict";
import { discardUnsavedText } from "@/app/_domain/open-texts/discard-unsaved-text";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { readMergeForm } from "@/app/_vocabulary/merging/merge-form";
import { savedPages } from "@/app/_vocabulary/open-texts";
import { decisionMergeReader } from "@/components/decisions/decision-merge-reader";
import { conflictState, describeMerged } from "@/components/merging/describe-merge";
import type { MergeFormState } from "@/components/merging/merge-state";
import { retainQuestions } from "@/components/merging/retain-questions";

/**
 * Changes the record of a decision, merged with what somebody else saved in the meantime; the form can be
 * saved again. Where both have changed the same, asks what stands.
 */
export async function changeDecisionAction(previous: MergeFormState, form: FormData): Promise<MergeFormState> {
  return runAction(form, canRecordDecisions, ChangeDecision, async ({ context, locale, values }, input) => {
    const reader = async () => decisionMergeReader(locale, (await getMeeting(context, input.meetingKey)).timeZone);
    try {
      const { changed, version, merged } = await changeDecision(context, input, readMergeForm(values));
      await discardUnsavedText(context, {
        kind: "decision",
        subjectId: input.decisionId,
        language: "",
        pages: savedPages(values),
      });
      // Text typed since is based on the text that was sent: its version stays until a refresh.
      if (merged) return { status: "done", ...describeMerged(merged, await reader()), errors: [], values: {} };
      const message = getTranslator(locale, "decisions")(changed ? "saved" : "unchanged");

      return { status: "done", message, errors: [], values: { version: String(version) } };
    } catch (error) {
      if (!(error instanceof MergeConflict)) throw error;
      // Typed text and ticked boxes stay as they are: the form merges once it is saved.
      return conflictState(error, values, await reader(), false, previous);
    }
  }).then((state) => retainQuestions(previous, state));
}

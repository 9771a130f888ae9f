"use server";

import { canTranslate } from "@/app/_domain/agenda/policy";
import { editInformationText } from "@/app/_domain/meeting-information/edit-information-text";
import { EditInformationText } from "@/app/_domain/meeting-information/schemas";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { MergeConflict } from "@/app/_domain/merge-conflict";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { readMergeForm } from "@/app/_vocabulary/merging/merge-form";
import { conflictState, describeMerged } from "@/components/merging/describe-merge";
import type { MergeFormState } from "@/components/merging/merge-state";
import { retainQuestions } from "@/components/merging/retain-questions";

/**
 * Saves the practical information in one language, merged with what somebody else saved in the meantime; the form can
 * be saved again. Where both have changed the same, asks what stands.
 */
export async function editInformationTextAction(previous: MergeFormState, form: FormData): Promise<MergeFormState> {
  return runAction(form, canTranslate, EditInformationText, async ({ context, locale, values }, input) => {
    const t = getTranslator(locale, "information");
    const reader = async () => ({
      locale,
      zone: (await getMeeting(context, input.meetingKey)).timeZone,
      languageOf: () => input.textLocale,
      labelOf: () => t("text"),
    });
    try {
      const saved = await editInformationText(context, input, readMergeForm(values));
      if (saved.merged)
        return { status: "done", ...describeMerged(saved.merged, await reader()), errors: [], values: {} };

      return {
        status: "done",
        message: t(saved.changed ? "saved" : "unchanged"),
        errors: [],
        values: { version: String(saved.version), sourceRevision: String(saved.sourceRevision) },
      };
    } catch (error) {
      if (!(error instanceof MergeConflict)) throw error;
      return conflictState(error, values, await reader(), false, previous);
    }
  }).then((state) => retainQuestions(previous, state));
}

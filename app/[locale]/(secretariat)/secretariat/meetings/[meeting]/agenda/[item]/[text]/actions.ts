"use server";

import { editItem } from "@/app/_domain/agenda/edit-item";
import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { EditItemForm } from "@/app/_domain/agenda/schemas";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { MergeConflict } from "@/app/_domain/merge-conflict";
import { discardUnsavedText } from "@/app/_domain/open-texts/discard-unsaved-text";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { readMergeForm } from "@/app/_vocabulary/merging/merge-form";
import { savedPages } from "@/app/_vocabulary/open-texts";
import type { ItemFormState } from "@/components/agenda-editor/item-form-state";
import { itemMergeReader } from "@/components/agenda-editor/item-merge-reader";
import { conflictState, describeMerged } from "@/components/merging/describe-merge";
import { retainQuestions } from "@/components/merging/retain-questions";

/**
 * Saves an item, or previews it; merged with what somebody else saved in the meantime. Where both have
 * changed the same, asks which text stands.
 */
export async function editItemAction(previous: ItemFormState, form: FormData): Promise<ItemFormState> {
  return runAction(form, canEditAgenda, EditItemForm, async ({ context, locale, values }, input) => {
    const t = getTranslator(locale, "agendaEditor");
    if (input.intent === "preview")
      return { status: "preview", message: t("previewed"), errors: [], values, preview: input };
    const reader = async () =>
      itemMergeReader({ locale, text: input.textLocale, zone: (await getMeeting(context, input.meetingKey)).timeZone });
    try {
      const { changed, isPublic, merged, ...now } = await editItem(context, input, readMergeForm(values));
      await discardUnsavedText(context, {
        kind: "agenda-item",
        subjectId: input.itemId,
        language: input.textLocale,
        pages: savedPages(values),
      });
      // The status is now the one that was sent: choosing the earlier one again is a choice.
      const followed = { minor: "", follows: "yes", openedStatus: input.status ?? "" };
      // Text typed since is based on the text that was sent: its version stays until a refresh.
      if (merged) return { status: "done", ...describeMerged(merged, await reader()), errors: [], values: followed };
      const message = changed ? (isPublic ? t("saved") : t("savedDraft")) : t("unchanged");

      return { status: "done", message, errors: [], values: { ...asTexts(now), ...followed, mergedVersions: "" } };
    } catch (error) {
      if (!(error instanceof MergeConflict)) throw error;
      return conflictState(error, values, await reader(), true, previous);
    }
  }).then((state) => retainQuestions(previous, state));
}

/** Returns numbers as the values of hidden fields. */
function asTexts(numbers: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));
}

"use server";

import { canTranslate } from "@/app/_domain/agenda/policy";
import { TranslateItemForm } from "@/app/_domain/agenda/schemas";
import { translateItem } from "@/app/_domain/agenda/translate-item";
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
 * Saves the text of an item in one language, merged with what somebody else saved in the meantime. Where
 * both have changed the same, asks which text stands.
 */
export async function translateItemAction(previous: ItemFormState, form: FormData): Promise<ItemFormState> {
  return runAction(form, canTranslate, TranslateItemForm, async ({ context, locale, values }, input) => {
    const reader = async () =>
      itemMergeReader({ locale, text: input.textLocale, zone: (await getMeeting(context, input.meetingKey)).timeZone });
    try {
      const { changed, version, sourceRevision, merged } = await translateItem(context, input, readMergeForm(values));
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
      const message = changed
        ? getTranslator(locale, "translations")("saved")
        : getTranslator(locale, "agendaEditor")("unchanged");
      const now = { version: String(version), sourceRevision: String(sourceRevision) };

      return { status: "done", message, errors: [], values: { ...now, ...followed, mergedVersions: "" } };
    } catch (error) {
      if (!(error instanceof MergeConflict)) throw error;
      // The blocks that were typed stay beside those of their source: the form merges once it is saved.
      return conflictState(error, values, await reader(), false, previous);
    }
  }).then((state) => retainQuestions(previous, state));
}

"use server";

import { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { canTranslate } from "@/app/_domain/agenda/policy";
import { TranslateItemForm } from "@/app/_domain/agenda/schemas";
import { translateItem } from "@/app/_domain/agenda/translate-item";
import { DomainError } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { describeOtherVersion } from "@/components/agenda-editor/describe-change";
import { itemDifferences } from "@/components/agenda-editor/item-differences";
import type { ItemFormState } from "@/components/agenda-editor/item-form-state";

/**
 * Saves the text of an item in one language; where somebody else saved in the meantime, returns their
 * version beside what was typed.
 */
export async function translateItemAction(_previous: ItemFormState, form: FormData): Promise<ItemFormState> {
  return runAction(form, canTranslate, TranslateItemForm, async ({ context, locale, values }, input) => {
    try {
      const { changed, version, sourceRevision } = await translateItem(context, input);
      const message = changed
        ? getTranslator(locale, "translations")("saved")
        : getTranslator(locale, "agendaEditor")("unchanged");
      const now = { version: String(version), sourceRevision: String(sourceRevision), minor: "", follows: "yes" };

      return { status: "done", message, errors: [], values: now };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "changedByAnother") throw error;
      const stored = await getItemToEdit(context, { ...input, locale: input.textLocale });
      const { annotation, documentation } = input;
      const typed = { ...values, annotation: printSource(annotation), documentation: printSource(documentation) };

      return {
        status: "conflict",
        message: getTranslator(locale, "errors")("changedByAnother"),
        errors: [],
        values: { ...typed, version: String(stored.version), sourceRevision: String(stored.sourceRevision) },
        theirs: {
          title: describeOtherVersion(stored.changed, { namespace: "agendaEditor", locale, zone: stored.timeZone }),
          formValues: stored.formValues,
          differences: itemDifferences(typed, stored.formValues, input.textLocale),
        },
      };
    }
  });
}

"use server";

import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { EditItemForm } from "@/app/_domain/agenda/schemas";
import { DomainError } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { describeOtherVersion } from "@/components/agenda-editor/describe-change";
import { itemDifferences } from "@/components/agenda-editor/item-differences";
import type { ItemFormState } from "@/components/agenda-editor/item-form-state";

/**
 * Saves an item, or previews it; where somebody else saved in the meantime, returns their version
 * beside what was typed.
 */
export async function editItemAction(_previous: ItemFormState, form: FormData): Promise<ItemFormState> {
  return runAction(form, canEditAgenda, EditItemForm, async ({ context, locale, values }, input) => {
    const t = getTranslator(locale, "agendaEditor");
    if (input.intent === "preview")
      return { status: "preview", message: t("previewed"), errors: [], values, preview: input };
    try {
      const { changed, isPublic, ...now } = await editItem(context, input);
      const saved = isPublic ? t("saved") : t("savedDraft");
      const versions = { ...asTexts(now), minor: "", follows: "yes" };

      return { status: "done", message: changed ? saved : t("unchanged"), errors: [], values: versions };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "changedByAnother") throw error;
      const stored = await getItemToEdit(context, { ...input, locale: input.textLocale });
      const { version, itemVersion, sourceRevision } = stored;
      const versions = asTexts({ version, itemVersion, sourceRevision });

      return {
        status: "conflict",
        message: getTranslator(locale, "errors")("changedByAnother"),
        errors: [],
        values: { ...values, ...versions },
        theirs: {
          title: describeOtherVersion(stored.changed, { namespace: "agendaEditor", locale, zone: stored.timeZone }),
          formValues: stored.formValues,
          differences: itemDifferences(values, stored.formValues, input.textLocale),
        },
      };
    }
  });
}

/** Returns numbers as the values of hidden fields. */
function asTexts(numbers: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));
}

"use server";

import { editItem, type ItemFormValues } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { EditItemForm } from "@/app/_domain/agenda/schemas";
import { DomainError } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { wordDifference } from "@/app/_vocabulary/word-difference";
import type { ItemFormState } from "@/components/agenda-editor/item-form-state";
import { saidOf } from "./words";

/** Save an item, or show how it will read; where somebody else has saved meanwhile, show theirs beside what was typed. */
export async function editItemAction(_previous: ItemFormState, form: FormData): Promise<ItemFormState> {
  return runAction(form, canEditAgenda, EditItemForm, async ({ context, locale, values }, input) => {
    const say = getTranslator(locale, "agendaEditor");
    if (input.intent === "preview") {
      const { number, title, heading, annotation, documentation, noDocumentExpected } = input;
      const preview = { number, title, heading, annotation, documentation, noDocumentExpected };

      return { status: "shown", message: say("previewed"), errors: [], values, preview };
    }
    try {
      const { changed, ...now } = await editItem(context, input);
      const versions = { version: String(now.version), itemVersion: String(now.itemVersion) };

      return { status: "done", message: say(changed ? "saved" : "unchanged"), errors: [], values: versions };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "changedMeanwhile") throw error;
      const stored = await getItemToEdit(context, { ...input, locale: input.textLocale });
      const versions = { version: String(stored.version), itemVersion: String(stored.itemVersion) };
      const title = stored.changed ? saidOf(say, locale, stored.timeZone).theirs(stored.changed) : "";

      return {
        status: "conflict",
        message: getTranslator(locale, "errors")(error.code),
        errors: [],
        values: { ...values, ...versions },
        theirs: {
          title,
          typed: stored.formValues,
          differences: differencesOf(values, stored.formValues, input.textLocale),
        },
      };
    }
  });
}

/** Word by word, what was typed beside what somebody else has saved; of fields that are the same, or that have little in common, nothing. */
function differencesOf(yours: FormState["values"], theirs: ItemFormValues, text: Locale) {
  const found = (["title", "heading", "annotation", "documentation"] as const).flatMap((field) => {
    const mine = String(yours[field] ?? "").replace(/\r\n?/g, "\n");
    const parts =
      mine && theirs[field] && mine !== theirs[field] ? wordDifference(mine, theirs[field], text) : undefined;
    return parts ? [[field, parts] as const] : [];
  });

  return Object.fromEntries(found);
}

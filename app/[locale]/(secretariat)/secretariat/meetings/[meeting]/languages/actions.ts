"use server";

import { changeSourceLanguage } from "@/app/_domain/agenda/change-source-language";
import { canEditAgenda, canTranslate } from "@/app/_domain/agenda/policy";
import { ChangeSourceLanguage } from "@/app/_domain/agenda/schemas";
import { TakeTranslation } from "@/app/_domain/translations/schemas";
import { takeTranslation } from "@/app/_domain/translations/take-translation";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";

/** Chooses the language from which the texts of a meeting are translated. */
export async function changeSourceLanguageAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canEditAgenda, ChangeSourceLanguage, async ({ context, locale }, input) => {
    const changed = await changeSourceLanguage(context, input);
    const message = getTranslator(locale, "translations")(changed ? "sourceChanged" : "sourceUnchanged");

    return { status: "done", message, errors: [], values: {} };
  });
}

/** Takes a text of a translation file in place of the newer one. */
export async function takeTranslationAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canTranslate, TakeTranslation, async ({ context, locale }, input) => {
    await takeTranslation(context, input);

    return {
      status: "done",
      message: getTranslator(locale, "translations")("files.takenDone"),
      errors: [],
      values: {},
    };
  });
}

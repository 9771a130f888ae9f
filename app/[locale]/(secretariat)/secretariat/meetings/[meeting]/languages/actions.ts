"use server";

import { changeSourceLanguage } from "@/app/_domain/agenda/change-source-language";
import { canEditAgenda, canTranslate } from "@/app/_domain/agenda/policy";
import { ChangeSourceLanguage, ExportTexts, SetTextStatuses } from "@/app/_domain/agenda/schemas";
import { setTextStatuses } from "@/app/_domain/agenda/set-text-statuses";
import { TakeTranslation } from "@/app/_domain/translations/schemas";
import { takeTranslation } from "@/app/_domain/translations/take-translation";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import { describeStatusesSet } from "@/components/translations/describe-bulk";

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

/** Sets the status of the ticked texts, or offers them as a file, as the pressed button says. */
export async function changeTextsAction(_previous: FormState, form: FormData): Promise<FormState> {
  if (form.has("exportTexts"))
    return runAction(form, canTranslate, ExportTexts, async ({ locale }, { meetingKey, texts, format }) => {
      const t = getTranslator(locale, "translations");
      const chosen = texts.map(({ itemId, language }) => `${language}.${itemId}`).join(",");
      const href = paths.translationFile(locale, meetingKey, { format, texts: chosen });
      const message = t("bulk.exportReady", { count: texts.length });

      return { status: "done", message, link: { href, label: t("files.export") }, errors: [], values: {} };
    });

  return runAction(form, canTranslate, SetTextStatuses, async ({ context, locale }, input) => {
    const message = describeStatusesSet(await setTextStatuses(context, input), locale);

    return { status: "done", message, errors: [], values: {} };
  });
}

"use server";

import { changeInformation } from "@/app/_domain/meeting-information/change-information";
import { canChangeInformation } from "@/app/_domain/meeting-information/policy";
import { ChangeInformation } from "@/app/_domain/meeting-information/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";

/** Changes the practical facts of a meeting; the form can be saved again. */
export async function changeInformationAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canChangeInformation, ChangeInformation, async ({ context, locale }, input) => {
    const { changed, version } = await changeInformation(context, input);
    const message = getTranslator(locale, "information")(changed ? "saved" : "unchanged");

    return { status: "done", message, errors: [], values: { version: String(version) } };
  });
}

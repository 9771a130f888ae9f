"use server";

import { changeParticulars } from "@/app/_domain/meeting-preparation/change-particulars";
import { renameBody } from "@/app/_domain/meeting-preparation/rename-body";
import { ChangeParticulars, RenameBody } from "@/app/_domain/meeting-preparation/schemas";
import { canManageMeetings } from "@/app/_domain/meetings/policy";
import { textsOf } from "@/app/_domain/meetings/typed-fields";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";

/** Changes the particulars of a meeting; the form can be saved again. */
export async function changeParticularsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, ChangeParticulars, async ({ context, locale }, input) => {
    const { changed, version } = await changeParticulars(context, input);
    const message = getTranslator(locale, "meetingPreparation")(changed ? "saved" : "unchanged");

    return {
      status: "done",
      message,
      errors: [],
      // A reason and a choice belong to one change.
      values: { version: String(version), reason: "", plenaryMeetings: "" },
    };
  });
}

/** Changes the names of the body of a meeting; the form can be saved again. */
export async function renameBodyAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, RenameBody, async ({ context, locale }, input) => {
    const { changed } = await renameBody(context, input);
    const opened = JSON.stringify({ names: textsOf("body", input), organNames: textsOf("organ", input) });
    const message = getTranslator(locale, "meetingPreparation")(changed ? "saved" : "unchanged");

    return { status: "done", message, errors: [], values: { opened } };
  });
}

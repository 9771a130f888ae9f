"use server";

import { redirect } from "next/navigation";
import { restoreDraft } from "@/app/_domain/meeting-preparation/restore-draft";
import { RestoreDraft } from "@/app/_domain/meeting-preparation/schemas";
import { canManageMeetings } from "@/app/_domain/meetings/policy";
import { discardUnsavedText } from "@/app/_domain/open-texts/discard-unsaved-text";
import { DiscardUnsavedText } from "@/app/_domain/open-texts/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import { isStaff } from "@/app/_vocabulary/viewer";

/** Restores a deleted draft, and redirects to it. */
export async function restoreDraftAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, RestoreDraft, async ({ context, locale }, input) => {
    await restoreDraft(context, input);

    redirect(paths.secretariatMeeting(locale, input.meetingKey, { done: "restored" }));
  });
}

/** Deletes what the reader has typed in a text and not saved. */
export async function discardUnsavedTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isStaff, DiscardUnsavedText, async ({ context, locale }, input) => {
    await discardUnsavedText(context, { ...input, pages: [input.page] });

    return { status: "done", message: getTranslator(locale, "openTexts")("discarded"), errors: [], values: {} };
  });
}

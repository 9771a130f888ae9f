"use server";

import { redirect } from "next/navigation";
import { restoreDraft } from "@/app/_domain/meeting-preparation/restore-draft";
import { RestoreDraft } from "@/app/_domain/meeting-preparation/schemas";
import { canManageMeetings } from "@/app/_domain/meetings/policy";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Restores a deleted draft, and redirects to it. */
export async function restoreDraftAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, RestoreDraft, async ({ context, locale }, input) => {
    await restoreDraft(context, input);

    redirect(paths.secretariatMeeting(locale, input.meetingKey, { done: "restored" }));
  });
}

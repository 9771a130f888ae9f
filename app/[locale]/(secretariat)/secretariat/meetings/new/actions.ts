"use server";

import { redirect } from "next/navigation";
import { createMeeting } from "@/app/_domain/meeting-preparation/create-meeting";
import { CreateMeeting } from "@/app/_domain/meeting-preparation/schemas";
import { canManageMeetings } from "@/app/_domain/meetings/policy";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Creates a draft meeting, from nothing or as a clone, and redirects to it. */
export async function createMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, CreateMeeting, async ({ context, locale }, input) => {
    const { meetingKey } = await createMeeting(context, input);

    redirect(paths.secretariatMeeting(locale, meetingKey, { done: input.from ? "cloned" : "created" }));
  });
}

"use server";

import { RedirectType, redirect } from "next/navigation";
import { DomainError } from "@/app/_domain/errors";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { restorePlenaryMeeting } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import {
  CancelPlenaryMeeting,
  MovePlenaryMeetingForm,
  RestorePlenaryMeeting,
} from "@/app/_domain/organization-of-work/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Moves a plenary meeting to another time, and leads to it. */
export async function movePlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, MovePlenaryMeetingForm, async ({ context, locale }, input) => {
    const { meetingKey, number, day } = input;
    const times = { start: `${day}T${input.start}`, end: `${day}T${input.end}` };
    const { id, moved } = await movePlenaryMeeting(context, { meetingKey, number, ...times }).catch(refuseAtDay);

    const completed = { done: moved ? "moved" : "unchanged", at: id };
    redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
  });
}

/** Cancels a plenary meeting, and leads to it. */
export async function cancelPlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, CancelPlenaryMeeting, async ({ context, locale }, input) => {
    const { id } = await cancelPlenaryMeeting(context, input);

    redirect(paths.secretariatProgramme(locale, input.meetingKey, { done: "cancelled", at: id }), RedirectType.replace);
  });
}

/** Restores a cancelled plenary meeting, and leads to it. */
export async function restorePlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, RestorePlenaryMeeting, async ({ context, locale }, input) => {
    const { id } = await restorePlenaryMeeting(context, input).catch(refuseWithoutField);

    redirect(paths.secretariatProgramme(locale, input.meetingKey, { done: "restored", at: id }), RedirectType.replace);
  });
}

/** Refuses a day outside the meeting at the field of the day: the form has one for both times. */
function refuseAtDay(error: unknown): never {
  if (!(error instanceof DomainError) || error.code !== "outsideMeetingDays") throw error;
  throw new DomainError(error.kind, error.code, { field: "day" });
}

/** Refuses beside the button: its form has no field of a time. */
function refuseWithoutField(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  throw new DomainError(error.kind, error.code, { params: error.params });
}

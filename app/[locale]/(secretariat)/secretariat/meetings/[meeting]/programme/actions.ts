"use server";

import { RedirectType, redirect } from "next/navigation";
import { DomainError } from "@/app/_domain/errors";
import { addPlenaryMeeting } from "@/app/_domain/organization-of-work/add-plenary-meeting";
import { addPlenaryMeetings } from "@/app/_domain/organization-of-work/add-plenary-meetings";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { removePlenaryMeeting } from "@/app/_domain/organization-of-work/remove-plenary-meeting";
import { restorePlenaryMeeting } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import { restoreRemovedPlenaryMeeting } from "@/app/_domain/organization-of-work/restore-removed-plenary-meeting";
import {
  AddPlenaryMeetingForm,
  AddPlenaryMeetings,
  CancelPlenaryMeeting,
  MovePlenaryMeetingForm,
  RemovePlenaryMeeting,
  RestorePlenaryMeeting,
  RestoreRemovedPlenaryMeeting,
} from "@/app/_domain/organization-of-work/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import type { PatternFormState } from "@/components/programme-editor/pattern-form-state";
import { printPlan } from "@/components/programme-editor/print-plan";

/** Moves a plenary meeting to another time, and leads to it. */
export async function movePlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, MovePlenaryMeetingForm, async ({ context, locale }, input) => {
    const { meetingKey, day } = input;
    const times = { start: `${day}T${input.start}`, end: `${day}T${input.end}` };
    const { id, moved } = await movePlenaryMeeting(context, { ...input, ...times }).catch(refuseAtDay);

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

/** Shows the plenary meetings that a pattern makes; adds them once they were shown, and leads to the first. */
export async function addPlenaryMeetingsAction(_previous: PatternFormState, form: FormData): Promise<PatternFormState> {
  return runAction(form, canOrganizeWork, AddPlenaryMeetings, async ({ context, locale, values }, input) => {
    const { added, signature, timeZone, ...plan } = await addPlenaryMeetings(context, input);
    const [first] = added;
    if (first) {
      const completed = { done: "planned", at: first };
      redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
    }
    const t = getTranslator(locale, "programmeEditor");
    const count = plan.planned.length;
    const isOutdated = input.intent === "add" && count > 0;

    return {
      status: "preview",
      message: isOutdated ? t("planChanged") : t("planShown", { count }),
      errors: [],
      values: { ...values, shown: signature },
      plan: printPlan(plan, locale, timeZone),
    };
  });
}

/** Adds one plenary meeting, and leads to it. */
export async function addPlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, AddPlenaryMeetingForm, async ({ context, locale }, input) => {
    const { meetingKey, day } = input;
    const times = { start: `${day}T${input.start}`, end: `${day}T${input.end}` };
    const { id } = await addPlenaryMeeting(context, { meetingKey, ...times }).catch(refuseAtDay);

    redirect(paths.secretariatProgramme(locale, meetingKey, { done: "added", at: id }), RedirectType.replace);
  });
}

/** Removes a plenary meeting from a draft, and leads to the button that restores it. */
export async function removePlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, RemovePlenaryMeeting, async ({ context, locale }, input) => {
    const { id } = await removePlenaryMeeting(context, input);

    redirect(paths.secretariatProgramme(locale, input.meetingKey, { done: "removed", at: id }), RedirectType.replace);
  });
}

/** Restores a removed plenary meeting, and leads to it. */
export async function restoreRemovedPlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, RestoreRemovedPlenaryMeeting, async ({ context, locale }, input) => {
    const { id } = await restoreRemovedPlenaryMeeting(context, input).catch(refuseWithoutField);

    redirect(paths.secretariatProgramme(locale, input.meetingKey, { done: "returned", at: id }), RedirectType.replace);
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

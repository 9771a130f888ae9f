"use server";

import { RedirectType, redirect } from "next/navigation";
import { DomainError } from "@/app/_domain/errors";
import { addPlenaryMeeting } from "@/app/_domain/organization-of-work/add-plenary-meeting";
import { addPlenaryMeetings } from "@/app/_domain/organization-of-work/add-plenary-meetings";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { changeRoom } from "@/app/_domain/organization-of-work/change-room";
import { ROOM_PART } from "@/app/_domain/organization-of-work/content";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { removePlenaryMeeting } from "@/app/_domain/organization-of-work/remove-plenary-meeting";
import { restorePlenaryMeeting } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import { restoreRemovedPlenaryMeeting } from "@/app/_domain/organization-of-work/restore-removed-plenary-meeting";
import {
  AddPlenaryMeetingForm,
  AddPlenaryMeetings,
  CancelPlenaryMeeting,
  ChangeRoom,
  MovePlenaryMeetingForm,
  RemovePlenaryMeeting,
  RestorePlenaryMeeting,
  RestoreRemovedPlenaryMeeting,
  withIssue,
} from "@/app/_domain/organization-of-work/schemas";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import type { PatternFormState } from "@/components/programme-editor/pattern-form-state";
import { printPlan } from "@/components/programme-editor/print-plan";

/** Moves a plenary meeting to another time, and leads to it. */
export async function movePlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(MovePlenaryMeetingForm), async ({ context, locale }, input) => {
    const { meetingKey, day } = input;
    const times = { start: `${day}T${input.start}`, end: `${day}T${input.end}` };
    const { result, isIssued } = await changeProgramme(
      context,
      input,
      (within) => movePlenaryMeeting(within, { ...input, ...times }),
      ({ id }) => [id],
    ).catch(refuseAtDay);

    const completed = { done: result.moved ? "moved" : "unchanged", at: result.id, issued: isIssued };
    redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
  });
}

/** Cancels a plenary meeting, and leads to it. */
export async function cancelPlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(CancelPlenaryMeeting), async ({ context, locale }, input) => {
    const { result, isIssued } = await changeProgramme(
      context,
      input,
      (within) => cancelPlenaryMeeting(within, input),
      ({ id }) => [id],
    );

    const completed = { done: "cancelled", at: result.id, issued: isIssued };
    redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
  });
}

/** Restores a cancelled plenary meeting, and leads to it. */
export async function restorePlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(RestorePlenaryMeeting), async ({ context, locale }, input) => {
    const { result, isIssued } = await changeProgramme(
      context,
      input,
      (within) => restorePlenaryMeeting(within, input),
      ({ id }) => [id],
    ).catch(refuseWithoutField);

    const completed = { done: "restored", at: result.id, issued: isIssued };
    redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
  });
}

/** Shows the plenary meetings that a pattern makes; adds them once they were shown, and leads to the first. */
export async function addPlenaryMeetingsAction(_previous: PatternFormState, form: FormData): Promise<PatternFormState> {
  return runAction(form, canOrganizeWork, withIssue(AddPlenaryMeetings), async ({ context, locale, values }, input) => {
    const { result, isIssued } = await changeProgramme(
      context,
      { ...input, isIssuedNow: input.intent === "issue" },
      (within) => addPlenaryMeetings(within, input),
      (planned) => planned.added,
    );
    const { added, signature, timeZone, ...plan } = result;
    const [first] = added;
    if (first) {
      const completed = { done: "planned", at: first, issued: isIssued };
      redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
    }
    const t = getTranslator(locale, "programmeEditor");
    const count = plan.planned.length;
    const isOutdated = input.intent !== "show" && count > 0;

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
  return runAction(form, canOrganizeWork, withIssue(AddPlenaryMeetingForm), async ({ context, locale }, input) => {
    const { meetingKey, day } = input;
    const times = { start: `${day}T${input.start}`, end: `${day}T${input.end}` };
    const { result, isIssued } = await changeProgramme(
      context,
      input,
      (within) => addPlenaryMeeting(within, { ...input, ...times }),
      ({ id }) => [id],
    ).catch(refuseAtDay);

    const completed = { done: "added", at: result.id, issued: isIssued };
    redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
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

/** Changes the room of a plenary meeting or of the meeting, and leads to it. */
export async function changeRoomAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(ChangeRoom), async ({ context, locale }, input) => {
    const { meetingKey, plenaryMeetingId } = input;
    const { isIssued } = await changeProgramme(
      context,
      input,
      (within) => changeRoom(within, input),
      () => [plenaryMeetingId ?? ROOM_PART],
    );
    const completed = { done: "roomChanged", ...(plenaryMeetingId && { at: plenaryMeetingId }), issued: isIssued };

    redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
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

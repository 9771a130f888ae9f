"use server";

import { RedirectType, redirect } from "next/navigation";
import { DomainError } from "@/app/_domain/errors";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { cancelEvent } from "@/app/_domain/organization-of-work/cancel-event";
import { changeEvent } from "@/app/_domain/organization-of-work/change-event";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { restoreEvent } from "@/app/_domain/organization-of-work/restore-event";
import {
  AddEvent,
  CancelEvent,
  ChangeEvent,
  RestoreEvent,
  withIssue,
} from "@/app/_domain/organization-of-work/schemas";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { formatDay } from "@/app/_vocabulary/instants";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod } from "@/app/_vocabulary/periods";

/** Adds an entry that is no plenary meeting, and leads to it. */
export async function addEventAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(AddEvent), async ({ context, locale }, input) => {
    const { result, isIssued } = await changeProgramme(
      context,
      input,
      (within) => addEvent(within, input),
      ({ id }) => [id],
    );

    const completed = { done: "eventAdded", at: result.id, issued: isIssued };
    redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
  });
}

/** Changes an entry that is no plenary meeting, and leads to it. */
export async function changeEventAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(ChangeEvent), async ({ context, locale, values }, input) => {
    const { meetingKey, eventId } = input;
    try {
      const { result, isIssued } = await changeProgramme(
        context,
        input,
        (within) => changeEvent(within, input),
        ({ id }) => [id],
      );
      const completed = { done: "eventChanged", at: result.id, issued: isIssued };
      redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "eventChanged") throw error;
      const { meeting, events } = await getOrganizationOfWork(context, meetingKey, locale);
      const stored = events.find(({ id, cancelledAt }) => id === eventId && !cancelledAt);
      if (!stored) throw error;
      const { day, during, title } = stored;
      const time = during && formatPeriod(during.startsAt, during.endsAt, locale, meeting.timeZone);
      const saved = [title.text, formatDay(day, locale), ...(time ? [time] : [])].join(
        getTranslator(locale, "meeting")("comma"),
      );
      return {
        status: "conflict",
        message: getTranslator(locale, "programmeEditor")("eventConflict", { saved }),
        errors: [],
        values: { ...values, sequence: String(stored.sequence) },
      };
    }
  });
}

/** Cancels an entry that is no plenary meeting, and leads to it. */
export async function cancelEventAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(CancelEvent), async ({ context, locale }, input) => {
    const { result, isIssued } = await changeProgramme(
      context,
      input,
      (within) => cancelEvent(within, input),
      ({ id }) => [id],
    );
    const done = result.removed ? "eventRemoved" : "eventCancelled";
    const completed = { done, at: result.id, issued: isIssued };

    redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
  });
}

/** Restores an entry that is no plenary meeting, and leads to it. */
export async function restoreEventAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(RestoreEvent), async ({ context, locale }, input) => {
    const { result, isIssued } = await changeProgramme(
      context,
      input,
      (within) => restoreEvent(within, input),
      ({ id }) => [id],
    );

    const completed = { done: "eventRestored", at: result.id, issued: isIssued };
    redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
  });
}

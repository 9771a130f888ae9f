"use server";

import { refresh } from "next/cache";
import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { DomainError } from "@/app/_domain/errors";
import { cancelMeeting } from "@/app/_domain/meeting-preparation/cancel-meeting";
import { digestOfConsequences } from "@/app/_domain/meeting-preparation/digest-of-consequences";
import { postponeMeeting } from "@/app/_domain/meeting-preparation/postpone-meeting";
import { rescheduleMeeting } from "@/app/_domain/meeting-preparation/reschedule-meeting";
import { getScheduleConsequences } from "@/app/_domain/meeting-preparation/schedule-consequences";
import { getMeetingToSchedule } from "@/app/_domain/meeting-preparation/schedule-queries";
import { type NewSchedule, PostponeMeeting, RescheduleMeeting } from "@/app/_domain/meeting-preparation/schemas";
import { canRescheduleMeetings } from "@/app/_domain/meetings/policy";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { type ActionRequest, runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { ScheduleChangeKind } from "@/app/_vocabulary/meeting-schedule";
import { paths } from "@/app/_vocabulary/paths";
import { printConsequences } from "@/components/meeting-preparation/print-consequences";
import type { ScheduleFormState } from "@/components/meeting-preparation/schedule-form-state";

/** The digest of the consequences that were shown: without it, or with another, they are shown before anything is done. */
const Shown = z.object({ intent: z.enum(["show", "confirm"]).default("show"), shown: z.string().max(64).default("") });

/** Shows what a move would do, or moves the meeting and redirects to the page that says so. */
export async function rescheduleMeetingAction(
  _previous: ScheduleFormState,
  form: FormData,
): Promise<ScheduleFormState> {
  return runAction(form, canRescheduleMeetings, RescheduleMeeting.and(Shown), (request, input) =>
    unlessShown(request, input, { kind: "rescheduled", schedule: input }, () =>
      rescheduleMeeting(request.context, input),
    ),
  );
}

/** Shows what a postponement or a cancellation would do, or does it and redirects to the page that says so. */
export async function haltMeetingAction(_previous: ScheduleFormState, form: FormData): Promise<ScheduleFormState> {
  const HaltMeeting = PostponeMeeting.extend({ kind: z.enum(["postponed", "cancelled"]) }).extend(Shown.shape);

  return runAction(form, canRescheduleMeetings, HaltMeeting, (request, input) =>
    unlessShown(request, input, { kind: input.kind }, () =>
      input.kind === "postponed" ? postponeMeeting(request.context, input) : cancelMeeting(request.context, input),
    ),
  );
}

interface Change {
  kind: ScheduleChangeKind;
  /** where it moves */
  schedule?: NewSchedule;
}

/** Carries out a change whose consequences were shown as they are, or shows them. */
async function unlessShown(
  request: ActionRequest,
  { intent, shown, ...input }: { meetingKey: string; version: number } & z.infer<typeof Shown>,
  { kind, schedule }: Change,
  operation: () => Promise<void>,
): Promise<ScheduleFormState> {
  const { context, locale, values } = request;
  const t = getTranslator(locale, "meetingSchedule");
  try {
    const consequences = await getScheduleConsequences(context, input, schedule);
    const digest = digestOfConsequences(consequences, { moveDeadlines: schedule?.moveDeadlines ?? "" });
    if (intent === "confirm" && shown === digest) await operation();
    else {
      const { meeting } = await getMeetingToSchedule(context, input.meetingKey);
      return {
        status: "preview",
        message: t("shown"),
        errors: [],
        values: { ...values, shown: digest },
        consequences: printConsequences(
          consequences,
          { kind, meeting, movesDeadlines: schedule?.moveDeadlines },
          locale,
        ),
      };
    }
  } catch (error) {
    if (error instanceof DomainError && error.code === "meetingChanged") return changedSince(request, input.meetingKey);
    throw error;
  }
  redirect(paths.secretariatSchedule(locale, input.meetingKey, { done: kind }), RedirectType.replace);
}

/** Says how the meeting is now, and returns what was typed for its present version. */
async function changedSince({ context, locale, values }: ActionRequest, meetingKey: string): Promise<FormState> {
  const { meeting } = await getMeetingToSchedule(context, meetingKey);
  const now = meetingName(meeting, locale).where;
  refresh();

  return {
    status: "conflict",
    message: getTranslator(locale, "meetingSchedule")("changedSince", { now }),
    errors: [],
    values: { ...values, version: String(meeting.version), shown: "" },
  };
}

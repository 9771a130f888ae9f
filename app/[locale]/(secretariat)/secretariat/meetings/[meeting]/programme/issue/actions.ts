"use server";

import { RedirectType, redirect } from "next/navigation";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { discardProgrammeChanges } from "@/app/_domain/programme-editions/discard-programme-changes";
import { issueProgramme } from "@/app/_domain/programme-editions/issue-programme";
import { getProgrammeIssueOptions } from "@/app/_domain/programme-editions/queries";
import { restoreDiscardedProgramme } from "@/app/_domain/programme-editions/restore-discarded-programme";
import {
  DiscardProgrammeChanges,
  IssueProgramme,
  RestoreDiscardedProgramme,
} from "@/app/_domain/programme-editions/schemas";
import { cancelScheduledIssue } from "@/app/_domain/scheduled-issues/cancel-scheduled-issue";
import { refuseTypedTime } from "@/app/_domain/scheduled-issues/refuse-typed-time";
import { scheduleIssue } from "@/app/_domain/scheduled-issues/schedule-issue";
import { CancelScheduledIssue, ScheduledTime } from "@/app/_domain/scheduled-issues/schemas";
import { type ActionRequest, runAction } from "@/app/_platform/http/forms/run-action";
import { unlessChanged } from "@/app/_platform/http/staff/unless-changed";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/**
 * Issues the changes of a programme at once or schedules them or cancels a schedule, and redirects to the page that
 * says so.
 */
export async function issueProgrammeAction(_previous: FormState, form: FormData): Promise<FormState> {
  if (form.has("cancelSchedule"))
    return runAction(form, canOrganizeWork, CancelScheduledIssue, async ({ context, locale }, input) => {
      await cancelScheduledIssue(context, input);

      const done = { done: "scheduleCancelled" };
      redirect(paths.secretariatIssueProgramme(locale, input.meetingKey, done), RedirectType.replace);
    });
  if (form.has("schedule"))
    return runAction(form, canOrganizeWork, IssueProgramme.and(ScheduledTime), async (request, input) => {
      const { context, locale } = request;
      const { issueDay, issueTime, ...issue } = input;
      const time = { issueDay, issueTime };
      const conflict = await unlessChanged(request, shownIn(request, input.meetingKey), () =>
        scheduleIssue(context, { subject: "programme", input: issue, ...time }),
      );
      if (conflict) return conflict;

      redirect(paths.secretariatIssueProgramme(locale, input.meetingKey, { done: "scheduled" }), RedirectType.replace);
    });

  return runAction(form, canOrganizeWork, IssueProgramme, async (request, input) => {
    const { context, locale, values } = request;
    refuseTypedTime(values);
    const conflict = await unlessChanged(request, shownIn(request, input.meetingKey), () =>
      issueProgramme(context, input),
    );
    if (conflict) return conflict;

    redirect(paths.secretariatIssueProgramme(locale, input.meetingKey, { done: "issued" }), RedirectType.replace);
  });
}

/** Discards the changes of a programme that are not issued, and redirects to the button that restores them. */
export async function discardProgrammeChangesAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, DiscardProgrammeChanges, async (request, input) => {
    const { context, locale } = request;
    const conflict = await unlessChanged(request, shownIn(request, input.meetingKey), () =>
      discardProgrammeChanges(context, input),
    );
    if (conflict) return conflict;

    redirect(paths.secretariatIssueProgramme(locale, input.meetingKey, { done: "discarded" }), RedirectType.replace);
  });
}

/** Restores the changes that were discarded last, and redirects to them. */
export async function restoreDiscardedProgrammeAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, RestoreDiscardedProgramme, async ({ context, locale }, input) => {
    await restoreDiscardedProgramme(context, input);

    redirect(paths.secretariatIssueProgramme(locale, input.meetingKey, { done: "restored" }), RedirectType.replace);
  });
}

/** Returns how a change of the content since the page was shown is told. */
function shownIn({ context }: Pick<ActionRequest, "context">, meetingKey: string) {
  return { refusal: "programmeChanged", readDigest: () => getProgrammeIssueOptions(context, meetingKey) } as const;
}

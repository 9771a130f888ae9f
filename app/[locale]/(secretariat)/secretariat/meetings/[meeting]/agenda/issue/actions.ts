"use server";

import { RedirectType, redirect } from "next/navigation";
import { issueAgenda } from "@/app/_domain/agenda-editions/issue-agenda";
import { canIssueAgenda } from "@/app/_domain/agenda-editions/policy";
import { getIssueOptions } from "@/app/_domain/agenda-editions/queries";
import { IssueAgenda } from "@/app/_domain/agenda-editions/schemas";
import { cancelScheduledIssue } from "@/app/_domain/scheduled-issues/cancel-scheduled-issue";
import { refuseTypedTime } from "@/app/_domain/scheduled-issues/refuse-typed-time";
import { scheduleIssue } from "@/app/_domain/scheduled-issues/schedule-issue";
import { CancelScheduledIssue, ScheduledTime } from "@/app/_domain/scheduled-issues/schemas";
import { type ActionRequest, runAction } from "@/app/_platform/http/forms/run-action";
import { unlessChanged } from "@/app/_platform/http/staff/unless-changed";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/**
 * Issues the agenda at once or schedules it or cancels a schedule, and redirects to the page that says so. Where
 * somebody has changed it in the meantime, shows the differences anew and keeps what was typed.
 */
export async function issueAgendaAction(_previous: FormState, form: FormData): Promise<FormState> {
  if (form.has("cancelSchedule"))
    return runAction(form, canIssueAgenda, CancelScheduledIssue, async ({ context, locale }, input) => {
      await cancelScheduledIssue(context, input);

      return open(locale, input.meetingKey, "scheduleCancelled");
    });
  if (form.has("schedule"))
    return runAction(form, canIssueAgenda, IssueAgenda.and(ScheduledTime), async (request, input) => {
      const { issueDay, issueTime, ...issue } = input;
      const time = { issueDay, issueTime };
      const conflict = await unlessChanged(request, shownIn(request, input.meetingKey), () =>
        scheduleIssue(request.context, { subject: "agenda", input: issue, ...time }),
      );

      return conflict ?? open(request.locale, input.meetingKey, "scheduled");
    });

  return runAction(form, canIssueAgenda, IssueAgenda, async (request, input) => {
    refuseTypedTime(request.values);
    const conflict = await unlessChanged(request, shownIn(request, input.meetingKey), () =>
      issueAgenda(request.context, input),
    );

    return conflict ?? open(request.locale, input.meetingKey, "issued");
  });
}

/** Opens the page again, which says what was done. */
function open(locale: Locale, meetingKey: string, done: string): never {
  redirect(paths.secretariatIssueAgenda(locale, meetingKey, { done }), RedirectType.replace);
}

/** Returns how a change of the content since the page was shown is told. */
function shownIn({ context }: Pick<ActionRequest, "context">, meetingKey: string) {
  return { refusal: "agendaChanged", readDigest: () => getIssueOptions(context, meetingKey) } as const;
}

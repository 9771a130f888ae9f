"use server";

import { RedirectType, redirect } from "next/navigation";
import { adoptReport } from "@/app/_domain/meeting-preparation/adopt-report";
import { announceMeeting } from "@/app/_domain/meeting-preparation/announce-meeting";
import { archiveMeeting } from "@/app/_domain/meeting-preparation/archive-meeting";
import { deleteDraft } from "@/app/_domain/meeting-preparation/delete-draft";
import { openMeeting } from "@/app/_domain/meeting-preparation/open-meeting";
import { revertStatus } from "@/app/_domain/meeting-preparation/revert-status";
import {
  AdoptReport,
  AnnounceMeeting,
  ArchiveMeeting,
  DeleteDraft,
  OpenMeeting,
  RevertStatus,
} from "@/app/_domain/meeting-preparation/schemas";
import { canManageMeetings } from "@/app/_domain/meetings/policy";
import { cancelScheduledIssue } from "@/app/_domain/scheduled-issues/cancel-scheduled-issue";
import { refuseTypedTime } from "@/app/_domain/scheduled-issues/refuse-typed-time";
import { scheduleIssue } from "@/app/_domain/scheduled-issues/schedule-issue";
import { CancelScheduledIssue, ScheduledTime } from "@/app/_domain/scheduled-issues/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** Announces a draft at once or schedules it or cancels a schedule, and redirects to the meeting's overview. */
export async function announceMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  if (form.has("cancelSchedule"))
    return runAction(form, canManageMeetings, CancelScheduledIssue, async ({ context, locale }, input) => {
      await cancelScheduledIssue(context, input);

      return redirectTo(locale, input.meetingKey, "scheduleCancelled");
    });
  if (form.has("schedule"))
    return runAction(
      form,
      canManageMeetings,
      AnnounceMeeting.and(ScheduledTime),
      async ({ context, locale }, input) => {
        const { issueDay, issueTime, ...announcement } = input;
        await scheduleIssue(context, { subject: "announcement", input: announcement, issueDay, issueTime });

        return redirectTo(locale, input.meetingKey, "scheduled");
      },
    );

  return runAction(form, canManageMeetings, AnnounceMeeting, async ({ context, locale, values }, input) => {
    refuseTypedTime(values);
    await announceMeeting(context, input);

    return redirectTo(locale, input.meetingKey, "announced");
  });
}

/** Notes that a meeting is in session, and redirects to its overview. */
export async function openMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, OpenMeeting, async ({ context, locale }, input) => {
    await openMeeting(context, input);

    return redirectTo(locale, input.meetingKey, "in-session");
  });
}

/** Notes that a meeting has adopted its report, and redirects to its overview. */
export async function adoptReportAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, AdoptReport, async ({ context, locale }, input) => {
    await adoptReport(context, input);

    return redirectTo(locale, input.meetingKey, "report-adopted");
  });
}

/** Archives a meeting, and redirects to its overview. */
export async function archiveMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, ArchiveMeeting, async ({ context, locale }, input) => {
    await archiveMeeting(context, input);

    return redirectTo(locale, input.meetingKey, "archived");
  });
}

/** Takes a meeting back to the status before, and redirects to its overview. */
export async function revertStatusAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, RevertStatus, async ({ context, locale }, input) => {
    await revertStatus(context, input);

    return redirectTo(locale, input.meetingKey, "reverted");
  });
}

/** Deletes a draft, and redirects to the list of meetings, where it can be restored. */
export async function deleteDraftAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageMeetings, DeleteDraft, async ({ context, locale }, input) => {
    const { meetingId } = await deleteDraft(context, input);

    redirect(paths.secretariat(locale, { done: "deleted", at: meetingId }), RedirectType.replace);
  });
}

function redirectTo(locale: Locale, meetingKey: string, done: string): never {
  redirect(paths.secretariatMeeting(locale, meetingKey, { done }), RedirectType.replace);
}

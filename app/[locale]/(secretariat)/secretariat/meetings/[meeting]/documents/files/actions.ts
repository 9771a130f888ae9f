"use server";

import { RedirectType, redirect } from "next/navigation";
import { issueReceivedFiles } from "@/app/_domain/documents/issue-received-files";
import { canIssueDocuments } from "@/app/_domain/documents/policy";
import { removeReceivedFile } from "@/app/_domain/documents/remove-received-file";
import { IssueReceivedFiles, RemoveReceivedFileForm } from "@/app/_domain/documents/schemas";
import { cancelScheduledIssue } from "@/app/_domain/scheduled-issues/cancel-scheduled-issue";
import { refuseTypedTime } from "@/app/_domain/scheduled-issues/refuse-typed-time";
import { scheduleIssue } from "@/app/_domain/scheduled-issues/schedule-issue";
import { CancelScheduledIssue, ScheduledTime } from "@/app/_domain/scheduled-issues/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/**
 * Issues the ticked files at once or schedules them or cancels a schedule, and leads to their document if they have
 * one; or removes the file of the pressed button.
 */
export async function issueFilesAction(_previous: FormState, form: FormData): Promise<FormState> {
  if (form.has("remove"))
    return runAction(form, canIssueDocuments, RemoveReceivedFileForm, async ({ context, locale }, input) => {
      await removeReceivedFile(context, input);

      redirect(paths.secretariatDocumentFiles(locale, input.meetingKey, { done: "removed" }), RedirectType.replace);
    });

  if (form.has("cancelSchedule"))
    return runAction(form, canIssueDocuments, CancelScheduledIssue, async ({ context, locale }, input) => {
      await cancelScheduledIssue(context, input);

      const done = { done: "scheduleCancelled" };
      redirect(paths.secretariatDocumentFiles(locale, input.meetingKey, done), RedirectType.replace);
    });
  if (form.has("schedule"))
    return runAction(form, canIssueDocuments, IssueReceivedFiles.and(ScheduledTime), async (request, input) => {
      const { issueDay, issueTime, ...issue } = input;
      await scheduleIssue(request.context, { subject: "documents", input: issue, issueDay, issueTime });

      const done = { done: "scheduled" };
      redirect(paths.secretariatDocumentFiles(request.locale, input.meetingKey, done), RedirectType.replace);
    });

  return runAction(form, canIssueDocuments, IssueReceivedFiles, async ({ context, locale, values }, input) => {
    const { meetingKey, files } = input;
    refuseTypedTime(values);
    await issueReceivedFiles(context, input);

    const [document, another] = new Set(files.map(({ documentId }) => documentId));
    const completed = { done: "issued" };
    redirect(
      document && !another
        ? paths.secretariatDocument(locale, { meeting: meetingKey, document }, completed)
        : paths.secretariatDocumentFiles(locale, meetingKey, completed),
      RedirectType.replace,
    );
  });
}

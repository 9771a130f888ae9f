"use server";

import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { acceptSubmission } from "@/app/_domain/legislation/accept-submission";
import { canProcessSubmissions } from "@/app/_domain/legislation/policy";
import { receiveSubmission } from "@/app/_domain/legislation/receive-submission";
import { returnSubmission } from "@/app/_domain/legislation/return-submission";
import { AcceptSubmission, ReceiveSubmission, ReturnSubmission } from "@/app/_domain/legislation/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

const OfMeeting = { meeting: z.string().max(100) };

// No public page shows a submission, so no cached page expires.

/** Records a submission as received, and redirects to it. */
export async function receiveSubmissionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(
    form,
    canProcessSubmissions,
    ReceiveSubmission.extend(OfMeeting),
    async ({ context, locale }, input) => {
      await receiveSubmission(context, input);

      const page = paths.secretariatSubmission(
        locale,
        { meeting: input.meeting, submission: input.submissionId },
        { done: "received" },
      );
      redirect(page, RedirectType.replace);
    },
  );
}

/** Returns a submission with a question. */
export async function returnSubmissionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(
    form,
    canProcessSubmissions,
    ReturnSubmission.extend(OfMeeting),
    async ({ context, locale }, input) => {
      await returnSubmission(context, input);

      return done(getTranslator(locale, "legislation")("returnedDone"));
    },
  );
}

/** Accepts a submission under the address of its legislative record. */
export async function acceptSubmissionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(
    form,
    canProcessSubmissions,
    AcceptSubmission.extend(OfMeeting),
    async ({ context, locale }, input) => {
      await acceptSubmission(context, input);

      return done(
        getTranslator(locale, "legislation")(input.legislativeRecord ? "acceptedDone" : "statusTexts.accepted"),
      );
    },
  );
}

function done(message: string): FormState {
  return { status: "done", message, errors: [], values: {} };
}

"use server";

import { RedirectType, redirect } from "next/navigation";
import { cancelSilenceProcedure } from "@/app/_domain/silence-procedures/cancel-silence-procedure";
import { extendSilenceProcedure } from "@/app/_domain/silence-procedures/extend-silence-procedure";
import { canRunSilenceProcedures } from "@/app/_domain/silence-procedures/policy";
import { CancelSilenceProcedure, ExtendSilenceProcedure } from "@/app/_domain/silence-procedures/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** Extends a silence procedure, and opens its page again. */
export async function extendSilenceAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canRunSilenceProcedures, ExtendSilenceProcedure, async ({ context, locale }, input) => {
    await extendSilenceProcedure(context, input);

    return redirectTo(locale, input, "extended");
  });
}

/** Cancels a silence procedure, and opens its page again. */
export async function cancelSilenceAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canRunSilenceProcedures, CancelSilenceProcedure, async ({ context, locale }, input) => {
    await cancelSilenceProcedure(context, input);

    return redirectTo(locale, input, "cancelled");
  });
}

function redirectTo(locale: Locale, input: { meetingKey: string; procedureId: string }, done: string): never {
  const address = { meeting: input.meetingKey, procedure: input.procedureId };
  redirect(paths.secretariatSilence(locale, address, { done }), RedirectType.replace);
}

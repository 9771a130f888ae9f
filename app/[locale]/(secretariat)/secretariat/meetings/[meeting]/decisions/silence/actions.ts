"use server";

import { RedirectType, redirect } from "next/navigation";
import { canRunSilenceProcedures } from "@/app/_domain/silence-procedures/policy";
import { StartSilenceProcedure } from "@/app/_domain/silence-procedures/schemas";
import { startSilenceProcedure } from "@/app/_domain/silence-procedures/start-silence-procedure";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Starts a silence procedure, and opens its page. */
export async function startSilenceAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canRunSilenceProcedures, StartSilenceProcedure, async ({ context, locale }, input) => {
    const { id } = await startSilenceProcedure(context, input);

    const address = { meeting: input.meetingKey, procedure: id };
    redirect(paths.secretariatSilence(locale, address, { done: "started" }), RedirectType.replace);
  });
}

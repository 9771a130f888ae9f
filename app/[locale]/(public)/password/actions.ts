"use server";

import { redirect } from "next/navigation";
import { requestPasswordReset } from "@/app/_domain/accounts/request-password-reset";
import { RequestPasswordReset, SetPassword } from "@/app/_domain/accounts/schemas";
import { setPassword } from "@/app/_domain/accounts/set-password";
import { isAnyone, runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Requests a link for a new password; the response is the same for every address. */
export async function requestPasswordResetAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isAnyone, RequestPasswordReset, async ({ context, locale, sender }, input) => {
    await requestPasswordReset(context, input, sender);

    redirect(paths.forgottenPassword(locale, "requested"));
  });
}

/** Sets a password, from the page behind a link, and leads to sign-in. */
export async function setPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isAnyone, SetPassword, async ({ context, locale }, input) => {
    await setPassword(context, input);

    redirect(paths.signIn(locale, undefined, "password"));
  });
}

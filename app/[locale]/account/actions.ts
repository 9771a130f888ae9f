"use server";

import { RedirectType, redirect } from "next/navigation";
import { changePassword } from "@/app/_domain/accounts/change-password";
import { endOwnSessions } from "@/app/_domain/accounts/end-own-sessions";
import { ChangePassword, EndOwnSessions } from "@/app/_domain/accounts/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import { isSignedIn } from "@/app/_vocabulary/viewer";

/** Changes the viewer's own password; the other sessions end. */
export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isSignedIn, ChangePassword, async ({ context, locale, sender }, input) => {
    await changePassword(context, input, sender);

    redirect(paths.ownAccount(locale, { done: "password" }), RedirectType.replace);
  });
}

/** Ends one of the viewer's other sessions, or all of them. */
export async function endOwnSessionsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isSignedIn, EndOwnSessions, async ({ context, locale }, input) => {
    await endOwnSessions(context, input);
    const done = input.session === "others" ? "endedOthers" : "ended";

    redirect(paths.ownAccount(locale, { done }), RedirectType.replace);
  });
}

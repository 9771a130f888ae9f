"use server";

import { RedirectType, redirect } from "next/navigation";
import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { enableAccount } from "@/app/_domain/accounts/enable-account";
import { endSessions } from "@/app/_domain/accounts/end-sessions";
import { canManageAccounts } from "@/app/_domain/accounts/policy";
import { DisableAccount, EnableAccount, EndSessions } from "@/app/_domain/accounts/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Disables an account, and redirects to it. */
export async function disableAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageAccounts, DisableAccount, async ({ context, locale }, input) => {
    await disableAccount(context, input);

    redirect(paths.accountsAfter(locale, { done: "disable", at: input.accountId }), RedirectType.replace);
  });
}

/** Enables an account, and redirects to it. */
export async function enableAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageAccounts, EnableAccount, async ({ context, locale }, input) => {
    await enableAccount(context, input);

    redirect(paths.accountsAfter(locale, { done: "enable", at: input.accountId }), RedirectType.replace);
  });
}

/** Ends the sign-ins of an account, and redirects to it. */
export async function endSessionsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageAccounts, EndSessions, async ({ context, locale }, input) => {
    await endSessions(context, input);

    redirect(paths.accountsAfter(locale, { done: "endSessions", at: input.accountId }), RedirectType.replace);
  });
}

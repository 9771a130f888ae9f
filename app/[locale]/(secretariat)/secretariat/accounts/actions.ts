"use server";

import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { enableAccount } from "@/app/_domain/accounts/enable-account";
import { endSessions } from "@/app/_domain/accounts/end-sessions";
import { canManageAccounts } from "@/app/_domain/accounts/policy";
import { DisableAccount, EnableAccount, EndSessions } from "@/app/_domain/accounts/schemas";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { act } from "@/app/_platform/request/actions";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";

/** Disable an account, and show the list anew. */
export async function disableAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, canManageAccounts, DisableAccount, async ({ context, locale }, input) => {
    await disableAccount(context, input);

    return done(locale);
  });
}

/** Enable it again, and show the list anew. */
export async function enableAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, canManageAccounts, EnableAccount, async ({ context, locale }, input) => {
    await enableAccount(context, input);

    return done(locale);
  });
}

/** End its sign-ins, and show the list anew. */
export async function endSessionsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, canManageAccounts, EndSessions, async ({ context, locale }, input) => {
    await endSessions(context, input);

    return done(locale);
  });
}

/** The list behind the form is read anew: nothing of it is cached. */
function done(locale: Locale): FormState {
  return { status: "done", message: getTranslator(locale, "accounts")("done"), errors: [], values: {} };
}

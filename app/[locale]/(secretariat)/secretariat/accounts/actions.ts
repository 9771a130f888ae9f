"use server";

import { RedirectType, redirect } from "next/navigation";
import { AccountConflict, type AccountValues, changeAccount } from "@/app/_domain/accounts/change-account";
import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { enableAccount } from "@/app/_domain/accounts/enable-account";
import { endSessions } from "@/app/_domain/accounts/end-sessions";
import { inviteAccount } from "@/app/_domain/accounts/invite-account";
import { canManageAccounts } from "@/app/_domain/accounts/policy";
import { revokeLinks } from "@/app/_domain/accounts/revoke-links";
import {
  ChangeAccount,
  DisableAccount,
  EnableAccount,
  EndSessions,
  InviteAccount,
  RevokeLinks,
  SendLink,
} from "@/app/_domain/accounts/schemas";
import { sendLink } from "@/app/_domain/accounts/send-link";
import { addState } from "@/app/_domain/delegations/add-state";
import { AddState } from "@/app/_domain/delegations/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { composePasswordLink } from "@/app/_platform/mail/mail-content";
import { isolateText } from "@/app/_vocabulary/direction";
import type { FormState } from "@/app/_vocabulary/form-state";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { LetterFormState } from "@/components/account/letter-form-state";

/** Invites a person. A link to print is shown in the response alone; else the next person follows. */
export async function inviteAccountAction(_previous: LetterFormState, form: FormData): Promise<LetterFormState> {
  return runAction(form, canManageAccounts, InviteAccount, async ({ context, locale }, input) => {
    const { id, letter } = await inviteAccount(context, input);
    if (input.by === "mail") redirect(paths.inviteAccount(locale, { done: "invited", at: id }), RedirectType.replace);

    return printed(composePasswordLink(context, letter), letter.locale, input.name);
  });
}

/** Adds a State, which can then be chosen in the form beside it. */
export async function addStateAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageAccounts, AddState, async ({ context, locale }, input) => {
    await addState(context, input);
    const name = pickText(input.names, locale)?.text ?? input.code;
    const message = getTranslator(locale, "accounts")("stateAdded", { name: isolateText(name) });

    return { status: "done", message, errors: [], values: {} };
  });
}

/** Sends or prints a new link for an account. */
export async function sendLinkAction(_previous: LetterFormState, form: FormData): Promise<LetterFormState> {
  return runAction(form, canManageAccounts, SendLink, async ({ context, locale }, input) => {
    const letter = await sendLink(context, input);
    const { accountId: at } = input;
    if (input.by === "mail") redirect(paths.account(locale, at, { done: "linkSent", at }), RedirectType.replace);

    return printed(composePasswordLink(context, letter), letter.locale, letter.to);
  });
}

/** Revokes the open links of an account. */
export async function revokeLinksAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageAccounts, RevokeLinks, async ({ context, locale }, { accountId }) => {
    await revokeLinks(context, { accountId });

    redirect(paths.account(locale, accountId, { done: "revoked", at: accountId }), RedirectType.replace);
  });
}

/** Changes an account. Where somebody else changed it, shows theirs and saves over it the next time. */
export async function changeAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageAccounts, ChangeAccount, async ({ context, locale, values }, input) => {
    const t = getTranslator(locale, "accounts");
    try {
      const { changed, revoked } = await changeAccount(context, input);
      const message = changed ? t(revoked > 0 ? "savedRevokedDone" : "savedDone") : t("unchangedDone");
      const version = String(changed ? input.version + 1 : input.version);

      return { status: "done", message, errors: [], values: { version } };
    } catch (error) {
      if (!(error instanceof AccountConflict)) throw error;
      const current = describe(error.current, locale);
      const message = getTranslator(locale, "errors")("accountChanged", { current });

      return { status: "conflict", message, errors: [], values: { ...values, version: String(error.current.version) } };
    }
  });
}

/** Disables an account. */
export async function disableAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageAccounts, DisableAccount, async ({ context, locale }, input) => {
    await disableAccount(context, input);

    redirect(paths.account(locale, input.accountId, { done: "disable", at: input.accountId }), RedirectType.replace);
  });
}

/** Enables an account. */
export async function enableAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageAccounts, EnableAccount, async ({ context, locale }, input) => {
    await enableAccount(context, input);

    redirect(paths.account(locale, input.accountId, { done: "enable", at: input.accountId }), RedirectType.replace);
  });
}

/** Ends the sessions of an account. */
export async function endSessionsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageAccounts, EndSessions, async ({ context, locale }, { accountId }) => {
    await endSessions(context, { accountId });

    redirect(paths.account(locale, accountId, { done: "endSessions", at: accountId }), RedirectType.replace);
  });
}

function printed(content: NonNullable<LetterFormState["letter"]>["content"], locale: Locale, name: string) {
  return { status: "done", errors: [], values: {}, letter: { content, locale, name } } satisfies LetterFormState;
}

/** Describes an account in one line. */
function describe({ name, email, role, state }: AccountValues, locale: Locale): string {
  const t = getTranslator(locale, "accounts");
  const roleName = state ? `${t(`roles.${role}`)} (${state})` : t(`roles.${role}`);

  return t("currently", { name: isolateText(name), email: isolateText(email), role: roleName });
}

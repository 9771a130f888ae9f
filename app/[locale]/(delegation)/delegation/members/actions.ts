"use server";

import { RedirectType, redirect } from "next/navigation";
import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { inviteAccount } from "@/app/_domain/accounts/invite-account";
import { canManageOwnDelegation } from "@/app/_domain/accounts/policy";
import { revokeLinks } from "@/app/_domain/accounts/revoke-links";
import { DisableAccount, InviteMember, RevokeLinks, SendLink } from "@/app/_domain/accounts/schemas";
import { sendLink } from "@/app/_domain/accounts/send-link";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { composePasswordLink } from "@/app/_platform/mail/mail-content";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import type { LetterFormState } from "@/components/account/letter-form-state";

/** Invites a member of the viewer's own delegation. */
export async function inviteMemberAction(_previous: LetterFormState, form: FormData): Promise<LetterFormState> {
  return runAction(form, canManageOwnDelegation, InviteMember, async ({ context, locale }, input) => {
    const state = context.viewer.stateCode;
    const { id, letter } = await inviteAccount(context, { ...input, role: "delegation", state, isHead: false });
    if (input.by === "mail")
      redirect(paths.delegationMembers(locale, { done: "invited", at: id }), RedirectType.replace);
    const content = composePasswordLink(context, letter);

    return { status: "done", errors: [], values: {}, letter: { content, locale: letter.locale, name: input.name } };
  });
}

/** Sends or prints a new link for a member. */
export async function sendMemberLinkAction(_previous: LetterFormState, form: FormData): Promise<LetterFormState> {
  return runAction(form, canManageOwnDelegation, SendLink, async ({ context, locale }, input) => {
    const letter = await sendLink(context, input);
    const at = input.accountId;
    if (input.by === "mail") redirect(paths.delegationMembers(locale, { done: "linkSent", at }), RedirectType.replace);
    const content = composePasswordLink(context, letter);

    return { status: "done", errors: [], values: {}, letter: { content, locale: letter.locale, name: letter.to } };
  });
}

/** Revokes the open link of a member. */
export async function revokeMemberLinksAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageOwnDelegation, RevokeLinks, async ({ context, locale }, { accountId }) => {
    await revokeLinks(context, { accountId });

    redirect(paths.delegationMembers(locale, { done: "revoked", at: accountId }), RedirectType.replace);
  });
}

/** Removes a member: the account is disabled. */
export async function removeMemberAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canManageOwnDelegation, DisableAccount, async ({ context, locale }, { accountId }) => {
    await disableAccount(context, { accountId });

    redirect(paths.delegationMembers(locale, { done: "removed", at: accountId }), RedirectType.replace);
  });
}

"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { endSession } from "@/app/_domain/accounts/end-session";
import { openSession } from "@/app/_domain/accounts/open-session";
import { OpenSession } from "@/app/_domain/accounts/schemas";
import { forgetSession, keepSession } from "@/app/_platform/auth/session";
import { act, anyone } from "@/app/_platform/http/actions";
import { getContext } from "@/app/_platform/http/context";
import { homeOf, localPath } from "@/app/_platform/http/safe-redirect";
import { isSameOrigin } from "@/app/_platform/http/same-origin";
import { forgetForm } from "@/app/_platform/http/saved-form";
import { senderOf } from "@/app/_platform/http/sender";
import type { FormState } from "@/app/_vocabulary/form-state";
import { isLocale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** Sign in, and go on to the page that asked for it, or to one's own area. Whoever was signed in here before no longer is. */
export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, anyone, OpenSession, async ({ context, locale, values }, input) => {
    const session = await openSession(context, input, senderOf(await headers()));
    if (context.viewer.kind === "account") await endSession(context);
    await keepSession(session.sessionId);

    redirect(localPath(values.next, locale) ?? homeOf(session.role, locale));
  });
}

/** Sign out: the session ends in the database, then the browser forgets it. Sent from another site, it does nothing. */
export async function signOutAction(form: FormData): Promise<void> {
  const wanted = form.get("locale");
  if (isSameOrigin(await headers())) {
    const context = await getContext();
    if (context.viewer.kind === "account") await endSession(context);
    await forgetSession();
    await forgetForm();
  }

  redirect(paths.front(isLocale(wanted) ? wanted : "en"));
}

"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { endSession } from "@/app/_domain/accounts/end-session";
import { openSession } from "@/app/_domain/accounts/open-session";
import { OpenSession } from "@/app/_domain/accounts/schemas";
import { findViewerOfSession } from "@/app/_domain/accounts/session-queries";
import { clearSessionCookie, setSessionCookie } from "@/app/_platform/auth/session";
import { getContext } from "@/app/_platform/http/context";
import { isAnyone, runAction } from "@/app/_platform/http/forms/run-action";
import { deleteSavedForm } from "@/app/_platform/http/forms/saved-form";
import { senderOf } from "@/app/_platform/http/inbound/client-address";
import { isSameOrigin } from "@/app/_platform/http/inbound/same-origin";
import { localPath } from "@/app/_platform/http/safe-redirect";
import { findHomePage } from "@/app/_platform/http/staff/home-page";
import type { FormState } from "@/app/_vocabulary/form-state";
import { isLocale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/**
 * Signs in, and redirects to the page that required it, or to the one on which the account begins. An earlier
 * session of this browser ends.
 */
export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isAnyone, OpenSession, async ({ context, locale, values }, input) => {
    const session = await openSession(context, input, senderOf(await headers()));
    if (context.viewer.kind === "account") await endSession(context);
    await setSessionCookie(session.sessionId);

    const next = localPath(values.next, locale);
    const opened = next ? undefined : await findViewerOfSession(context, session.sessionId);

    redirect(next ?? (opened ? await findHomePage(context, opened.viewer, locale) : paths.signIn(locale)));
  });
}

/** Signs out, in the database and in the browser. Sent from another site, it does nothing. */
export async function signOutAction(form: FormData): Promise<void> {
  const wanted = form.get("locale");
  if (isSameOrigin(await headers())) {
    const context = await getContext();
    if (context.viewer.kind === "account") await endSession(context);
    await clearSessionCookie();
    await deleteSavedForm();
  }

  redirect(paths.home(isLocale(wanted) ? wanted : "en"));
}

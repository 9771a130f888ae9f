"use server";

import { redirect } from "next/navigation";
import { confirmAlerts } from "@/app/_domain/alerts/confirm-alerts";
import { endAlerts } from "@/app/_domain/alerts/end-alerts";
import { requestAlerts } from "@/app/_domain/alerts/request-alerts";
import { ConfirmAlerts, EndAlerts, RequestAlerts } from "@/app/_domain/alerts/schemas";
import { isAnyone, runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Requests alerts. The confirmation link is sent by e-mail. */
export async function requestAlertsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isAnyone, RequestAlerts, async ({ context, locale, sender }, input) => {
    await requestAlerts(context, input, sender);

    redirect(paths.alerts(locale, undefined, "requested"));
  });
}

/** Confirms alerts, from the page behind the link in the e-mail. */
export async function confirmAlertsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isAnyone, ConfirmAlerts, async ({ context, locale }, input) => {
    await confirmAlerts(context, input);

    redirect(paths.alerts(locale, undefined, "confirmed"));
  });
}

/** Ends alerts, from the page behind the link in each alert. */
export async function endAlertsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isAnyone, EndAlerts, async ({ context, locale }, input) => {
    await endAlerts(context, input);

    redirect(paths.alerts(locale, undefined, "ended"));
  });
}

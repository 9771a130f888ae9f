"use server";

import { redirect } from "next/navigation";
import { askForAlerts } from "@/app/_domain/alerts/ask-for-alerts";
import { confirmAlerts } from "@/app/_domain/alerts/confirm-alerts";
import { endAlerts } from "@/app/_domain/alerts/end-alerts";
import { AskForAlerts, ConfirmAlerts, EndAlerts } from "@/app/_domain/alerts/schemas";
import { act, anyone } from "@/app/_platform/http/actions";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Ask for alerts; what comes next stands in the mailbox. */
export async function askForAlertsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, anyone, AskForAlerts, async ({ context, locale, from }, input) => {
    await askForAlerts(context, input, from);

    redirect(paths.alerts(locale, undefined, "asked"));
  });
}

/** Confirm them, from the page behind the link in the e-mail. */
export async function confirmAlertsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, anyone, ConfirmAlerts, async ({ context, locale }, input) => {
    await confirmAlerts(context, input);

    redirect(paths.alerts(locale, undefined, "confirmed"));
  });
}

/** End them, from the page behind the link in each alert. */
export async function endAlertsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, anyone, EndAlerts, async ({ context, locale }, input) => {
    await endAlerts(context, input);

    redirect(paths.alerts(locale, undefined, "ended"));
  });
}

"use server";

import { RedirectType, redirect } from "next/navigation";
import { adoptAgenda } from "@/app/_domain/agenda-editions/adopt-agenda";
import { canIssueAgenda } from "@/app/_domain/agenda-editions/policy";
import { getIssueOptions } from "@/app/_domain/agenda-editions/queries";
import { AdoptAgenda, UndoAdoption } from "@/app/_domain/agenda-editions/schemas";
import { undoAdoption } from "@/app/_domain/agenda-editions/undo-adoption";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { unlessChanged } from "@/app/_platform/http/staff/unless-changed";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/**
 * Records the adoption of the agenda, and opens the page again, which says so. Where somebody has changed the agenda
 * in the meantime, shows the differences anew and keeps what was typed.
 */
export async function adoptAgendaAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canIssueAgenda, AdoptAgenda, async (request, input) => {
    const { context, locale } = request;
    const readDigest = () => getIssueOptions(context, input.meetingKey);
    const conflict = await unlessChanged(request, { refusal: "agendaChanged", readDigest }, () =>
      adoptAgenda(context, input),
    );

    return (
      conflict ??
      redirect(paths.secretariatAdoptAgenda(locale, input.meetingKey, { done: "adopted" }), RedirectType.replace)
    );
  });
}

/** Takes back the adoption of the agenda, and opens the page again, which says so. */
export async function undoAdoptionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canIssueAgenda, UndoAdoption, async ({ context, locale }, input) => {
    await undoAdoption(context, input);

    redirect(paths.secretariatAdoptAgenda(locale, input.meetingKey, { done: "undone" }), RedirectType.replace);
  });
}

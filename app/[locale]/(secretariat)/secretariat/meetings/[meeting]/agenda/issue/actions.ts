"use server";

import { refresh } from "next/cache";
import { RedirectType, redirect } from "next/navigation";
import { issueAgenda } from "@/app/_domain/agenda-editions/issue-agenda";
import { canIssueAgenda } from "@/app/_domain/agenda-editions/policy";
import { getIssueOptions } from "@/app/_domain/agenda-editions/queries";
import { IssueAgenda } from "@/app/_domain/agenda-editions/schemas";
import { DomainError } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/**
 * Issues the agenda, and redirects to the page that says so. Where somebody has changed it in the
 * meantime, shows the differences anew and keeps what was typed.
 */
export async function issueAgendaAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canIssueAgenda, IssueAgenda, async ({ context, locale, values }, input) => {
    try {
      await issueAgenda(context, input);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "agendaChanged") throw error;
      const { digest } = await getIssueOptions(context, input.meetingKey);
      refresh();

      return {
        status: "conflict",
        message: getTranslator(locale, "errors")("agendaChanged"),
        errors: [],
        values: { ...values, digest },
      };
    }
    redirect(paths.secretariatIssueAgenda(locale, input.meetingKey, { done: "issued" }), RedirectType.replace);
  });
}

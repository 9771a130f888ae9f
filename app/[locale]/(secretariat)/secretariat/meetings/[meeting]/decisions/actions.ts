"use server";

import { RedirectType, redirect } from "next/navigation";
import { canRecordDecisions } from "@/app/_domain/decisions/policy";
import { removeDecision } from "@/app/_domain/decisions/remove-decision";
import { restoreDecision } from "@/app/_domain/decisions/restore-decision";
import { RemoveDecision, RestoreDecision } from "@/app/_domain/decisions/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Removes the record of a decision, and redirects to the register, where it can be restored. */
export async function removeDecisionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canRecordDecisions, RemoveDecision, async ({ context, locale }, input) => {
    const { id: at } = await removeDecision(context, input);

    redirect(paths.secretariatDecisions(locale, input.meetingKey, { done: "removed", at }), RedirectType.replace);
  });
}

/** Restores the removed record of a decision, and redirects to the register. */
export async function restoreDecisionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canRecordDecisions, RestoreDecision, async ({ context, locale }, input) => {
    const { id: at } = await restoreDecision(context, input);

    redirect(paths.secretariatDecisions(locale, input.meetingKey, { done: "restored", at }), RedirectType.replace);
  });
}

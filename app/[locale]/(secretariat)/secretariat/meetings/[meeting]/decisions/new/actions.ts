"use server";

import { RedirectType, redirect } from "next/navigation";
import { canRecordDecisions } from "@/app/_domain/decisions/policy";
import { recordDecision } from "@/app/_domain/decisions/record-decision";
import { RecordDecision } from "@/app/_domain/decisions/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Records a decision, and redirects to the register. */
export async function recordDecisionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canRecordDecisions, RecordDecision, async ({ context, locale }, input) => {
    const { id: at } = await recordDecision(context, input);

    redirect(paths.secretariatDecisions(locale, input.meetingKey, { done: "recorded", at }), RedirectType.replace);
  });
}

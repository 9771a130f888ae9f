"use server";

import { RedirectType, redirect } from "next/navigation";
import { canRecordDecisions } from "@/app/_domain/decisions/policy";
import { restoreDecisionText } from "@/app/_domain/decisions/restore-decision-text";
import { RestoreDecisionText } from "@/app/_domain/decisions/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { restoreTextOutcome } from "@/app/_platform/http/staff/restore-text-outcome";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Restores an earlier text of a decision as a new revision, and leads to the comparison of both. */
export async function restoreDecisionTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canRecordDecisions, RestoreDecisionText, async ({ context, locale, values }, input) => {
    const decision = { meeting: input.meetingKey, decision: input.decisionId };
    const newest = paths.secretariatDecisionHistory(locale, decision);
    const refusal = await restoreTextOutcome(restoreDecisionText(context, input), { locale, values, newest });

    return (
      refusal ??
      redirect(paths.secretariatDecisionHistory(locale, decision, { done: "restored" }), RedirectType.replace)
    );
  });
}

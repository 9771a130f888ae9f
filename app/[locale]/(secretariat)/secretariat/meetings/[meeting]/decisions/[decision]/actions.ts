"use server";

import { changeDecision } from "@/app/_domain/decisions/change-decision";
import { canRecordDecisions } from "@/app/_domain/decisions/policy";
import { getDecisionToChange } from "@/app/_domain/decisions/queries";
import { ChangeDecision } from "@/app/_domain/decisions/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { decisionValues, printDecisionField } from "@/components/decisions/decision-values";
import { otherCorrection } from "@/components/ui/other-correction";

/**
 * Changes the record of a decision; the form can be saved again. Where somebody else changed it in the
 * meantime, each field that differs says what they saved.
 */
export async function changeDecisionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canRecordDecisions, ChangeDecision, async ({ context, locale, values }, input) => {
    try {
      const { changed, version } = await changeDecision(context, input);
      const message = getTranslator(locale, "decisions")(changed ? "saved" : "unchanged");

      return { status: "done", message, errors: [], values: { version: String(version) } };
    } catch (error) {
      const print = (field: string, value: FormState["values"][string]) => printDecisionField(field, value, locale);

      // A form without a ticked box sends no subjects.
      return otherCorrection(
        error,
        { subjects: "", ...values },
        { locale, namespace: "documentRegister", print },
        async () => {
          const { version, ...stored } = await getDecisionToChange(context, input);
          return { version, stored: decisionValues(stored) };
        },
      );
    }
  });
}

"use server";

import { canSettleFindings } from "@/app/_domain/agenda-import/policy";
import { SettleFinding } from "@/app/_domain/agenda-import/schemas";
import { settleFinding } from "@/app/_domain/agenda-import/settle-finding";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { act } from "@/app/_platform/request/actions";
import type { FormState } from "@/app/_vocabulary/form-state";

/** Settle what the import assumed or found contradictory. */
export async function settleFindingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return act(form, canSettleFindings, SettleFinding, async ({ context, locale }, input) => {
    await settleFinding(context, input);

    return { status: "done", message: getTranslator(locale, "secretariat")("settledDone"), errors: [], values: {} };
  });
}

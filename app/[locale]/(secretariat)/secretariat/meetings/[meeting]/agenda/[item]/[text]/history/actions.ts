"use server";

import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { restoreItemText } from "@/app/_domain/agenda/restore-item-text";
import { RestoreItemText } from "@/app/_domain/agenda/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { restoreTextOutcome } from "@/app/_platform/http/staff/restore-text-outcome";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

const RestoreItemTextForm = RestoreItemText.extend({ meetingKey: z.string().max(100) });

/** Restores an earlier text of an item as a new revision, and leads to the comparison of both. */
export async function restoreItemTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canEditAgenda, RestoreItemTextForm, async ({ context, locale, values }, input) => {
    const text = { meeting: input.meetingKey, item: input.itemId, text: input.textLocale };
    const newest = paths.secretariatItemHistory(locale, text);
    const refusal = await restoreTextOutcome(restoreItemText(context, input), { locale, values, newest });

    return refusal ?? redirect(paths.secretariatItemHistory(locale, text, { done: "restored" }), RedirectType.replace);
  });
}

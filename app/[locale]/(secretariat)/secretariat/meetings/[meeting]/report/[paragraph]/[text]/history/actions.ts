"use server";

import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { isReportDrafter } from "@/app/_domain/report/policy";
import { restoreParagraphText } from "@/app/_domain/report/restore-paragraph-text";
import { RestoreParagraphText } from "@/app/_domain/report/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { restoreTextOutcome } from "@/app/_platform/http/staff/restore-text-outcome";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

const RestoreParagraphTextForm = RestoreParagraphText.extend({ meetingKey: z.string().max(100) });

/** Restores an earlier text of a paragraph as a new revision, and leads to the comparison of both. */
export async function restoreParagraphTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isReportDrafter, RestoreParagraphTextForm, async ({ context, locale, values }, input) => {
    const text = { meeting: input.meetingKey, paragraph: input.paragraphId, text: input.textLocale };
    const newest = paths.secretariatParagraphHistory(locale, text);
    const refusal = await restoreTextOutcome(restoreParagraphText(context, input), { locale, values, newest });

    return (
      refusal ?? redirect(paths.secretariatParagraphHistory(locale, text, { done: "restored" }), RedirectType.replace)
    );
  });
}

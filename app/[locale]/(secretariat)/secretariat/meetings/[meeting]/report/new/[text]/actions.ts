"use server";

import { redirect } from "next/navigation";
import { addParagraph } from "@/app/_domain/report/add-paragraph";
import { isReportDrafter } from "@/app/_domain/report/policy";
import { AddParagraph } from "@/app/_domain/report/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { paths } from "@/app/_vocabulary/paths";
import type { MergeFormState } from "@/components/merging/merge-state";

export async function addParagraphAction(_previous: MergeFormState, form: FormData): Promise<MergeFormState> {
  return runAction(form, isReportDrafter, AddParagraph, async ({ context, locale }, input) => {
    const { id } = await addParagraph(context, input);
    redirect(paths.secretariatReport(locale, input.meetingKey, { text: input.textLocale, done: "added", at: id }));
  });
}

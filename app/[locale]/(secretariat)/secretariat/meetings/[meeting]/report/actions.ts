"use server";

import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { composeReport } from "@/app/_domain/report/compose-report";
import { numberChanges } from "@/app/_domain/report/number-changes";
import { isReportDrafter } from "@/app/_domain/report/policy";
import { findReportDraft, getReportDraft } from "@/app/_domain/report/queries";
import { removeParagraph } from "@/app/_domain/report/remove-paragraph";
import { restoreParagraph } from "@/app/_domain/report/restore-paragraph";
import { ComposeReport, RestoreParagraph } from "@/app/_domain/report/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { ComposeFormState } from "@/components/report/compose-form-state";

const ComposeReportForm = ComposeReport.extend({ textLocale: z.enum(LOCALES) });

/**
 * Composes the report, or composes it again, and returns the paragraphs whose facts have changed.
 */
export async function composeReportAction(_previous: ComposeFormState, form: FormData): Promise<ComposeFormState> {
  return runAction(
    form,
    isReportDrafter,
    ComposeReportForm,
    async ({ context, locale }, { meetingKey, textLocale }) => {
      const before = await findReportDraft(context, meetingKey, textLocale);
      const composed = await composeReport(context, { meetingKey });
      const { added, changed, removed, retained } = composed;
      const message = getTranslator(locale, "report")("composed", { added, changed, removed, retained }).trim();
      const after = await getReportDraft(context, meetingKey, textLocale);
      const changes = before && numberChanges(composed.changes, { before, after });

      return { status: "done", message, errors: [], values: {}, ...(changes && { changes }) };
    },
  );
}

const OneParagraph = RestoreParagraph.extend({ textLocale: z.enum(LOCALES) });
/** `next` is the paragraph that follows the removed one. */
const RemovedParagraph = OneParagraph.extend({ next: z.string().max(100).default("") });

export async function removeParagraphAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isReportDrafter, RemovedParagraph, async ({ context, locale }, input) => {
    await removeParagraph(context, input);
    const completed = { done: "removed", at: input.paragraphId, ...(input.next && { before: input.next }) };
    redirect(
      paths.secretariatReport(locale, input.meetingKey, { text: input.textLocale, ...completed }),
      RedirectType.replace,
    );
  });
}

export async function restoreParagraphAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isReportDrafter, OneParagraph, async ({ context, locale }, input) => {
    await restoreParagraph(context, input);
    const completed = { done: "restored", at: input.paragraphId };
    redirect(
      paths.secretariatReport(locale, input.meetingKey, { text: input.textLocale, ...completed }),
      RedirectType.replace,
    );
  });
}

"use server";

import { z } from "zod";
import { DomainError } from "@/app/_domain/errors";
import { checkParagraph } from "@/app/_domain/report/check-paragraph";
import { editParagraph } from "@/app/_domain/report/edit-paragraph";
import { getParagraphToEdit } from "@/app/_domain/report/paragraph-queries";
import { isReportDrafter } from "@/app/_domain/report/policy";
import { CheckParagraph, EditParagraph, UndoEdit } from "@/app/_domain/report/schemas";
import { undoEdit } from "@/app/_domain/report/undo-edit";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { wordDifference } from "@/app/_vocabulary/word-difference";
import { describeOtherVersion } from "@/components/agenda-editor/describe-change";
import type { ParagraphFormState } from "@/components/report/paragraph-form-state";

const EditParagraphForm = EditParagraph.extend({ meetingKey: z.string().max(100) });

/**
 * Saves a paragraph; where somebody else saved in the meantime, returns their version beside what
 * was typed.
 */
export async function editParagraphAction(_previous: ParagraphFormState, form: FormData): Promise<ParagraphFormState> {
  return runAction(form, isReportDrafter, EditParagraphForm, async ({ context, locale, values }, input) => {
    const t = getTranslator(locale, "report");
    try {
      const { changed, version, revision } = await editParagraph(context, input);
      const values = { version: String(version), revision: String(revision) };

      return { status: "done", message: t(changed ? "saved" : "unchanged"), errors: [], values };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "changedByAnother") throw error;
      const stored = await getParagraphToEdit(context, { ...input, locale: input.textLocale });
      const reader = { namespace: "report", locale, zone: stored.timeZone } as const;

      return {
        status: "conflict",
        message: getTranslator(locale, "errors")("changedByAnother"),
        errors: [],
        values: { ...values, version: String(stored.version), revision: String(stored.revision) },
        theirs: {
          title: describeOtherVersion(stored.lastChange, reader),
          text: stored.text,
          difference: wordDifference(input.text, stored.text, input.textLocale),
        },
      };
    }
  });
}

/** Undoes the viewer's own last change of a paragraph in one language. */
export async function undoEditAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isReportDrafter, UndoEdit, async ({ context, locale }, input) => {
    await undoEdit(context, input);

    return { status: "done", message: getTranslator(locale, "report")("undone"), errors: [], values: {} };
  });
}

/** Marks a paragraph in one language as checked against the others and the facts. */
export async function checkParagraphAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isReportDrafter, CheckParagraph, async ({ context, locale }, input) => {
    await checkParagraph(context, input);

    return { status: "done", message: getTranslator(locale, "report")("checked"), errors: [], values: {} };
  });
}

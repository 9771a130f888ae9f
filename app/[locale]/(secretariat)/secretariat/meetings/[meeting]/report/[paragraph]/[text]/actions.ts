"use server";

import { z } from "zod";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { MergeConflict } from "@/app/_domain/merge-conflict";
import { discardUnsavedText } from "@/app/_domain/open-texts/discard-unsaved-text";
import { checkParagraph } from "@/app/_domain/report/check-paragraph";
import { editParagraph } from "@/app/_domain/report/edit-paragraph";
import { isReportDrafter } from "@/app/_domain/report/policy";
import { CheckParagraph, EditParagraph, UndoEdit } from "@/app/_domain/report/schemas";
import { undoEdit } from "@/app/_domain/report/undo-edit";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { LANGUAGE_NAMES } from "@/app/_vocabulary/locales";
import { readMergeForm } from "@/app/_vocabulary/merging/merge-form";
import { savedPages } from "@/app/_vocabulary/open-texts";
import { conflictState, describeMerged, type MergeReader } from "@/components/merging/describe-merge";
import type { MergeFormState } from "@/components/merging/merge-state";
import { retainQuestions } from "@/components/merging/retain-questions";

const EditParagraphForm = EditParagraph.extend({ meetingKey: z.string().max(100) });

/**
 * Saves a paragraph, merged with what somebody else saved in the meantime. Where both have changed the
 * same, asks which text stands.
 */
export async function editParagraphAction(previous: MergeFormState, form: FormData): Promise<MergeFormState> {
  return runAction(form, isReportDrafter, EditParagraphForm, async ({ context, locale, values }, input) => {
    const t = getTranslator(locale, "report");
    const reader = async (): Promise<MergeReader> => ({
      locale,
      zone: (await getMeeting(context, input.meetingKey)).timeZone,
      languageOf: () => input.textLocale,
      labelOf: () => t("text", { language: LANGUAGE_NAMES[input.textLocale] }),
    });
    try {
      const { changed, version, revision, merged } = await editParagraph(context, input, readMergeForm(values));
      await discardUnsavedText(context, {
        kind: "paragraph",
        subjectId: input.paragraphId,
        language: input.textLocale,
        pages: savedPages(values),
      });
      // Text typed since is based on the text that was sent: its version stays until a refresh.
      if (merged) return { status: "done", ...describeMerged(merged, await reader()), errors: [], values: {} };
      const now = { version: String(version), revision: String(revision), mergedVersions: "" };

      return { status: "done", message: t(changed ? "saved" : "unchanged"), errors: [], values: now };
    } catch (error) {
      if (!(error instanceof MergeConflict)) throw error;
      return conflictState(error, values, await reader(), true, previous);
    }
  }).then((state) => retainQuestions(previous, state));
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

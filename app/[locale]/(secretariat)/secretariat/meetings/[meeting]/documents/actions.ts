"use server";

import { noteTranslations } from "@/app/_domain/documents/note-translations";
import { canIssueDocuments } from "@/app/_domain/documents/policy";
import { NoteTranslations, SetDeadlines } from "@/app/_domain/documents/schemas";
import { setDeadlines } from "@/app/_domain/documents/set-deadlines";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { describeDeadlinesSet, describeTranslationsNoted } from "@/components/document-register/describe-bulk";

/** Sets the deadlines of the ticked documents, or notes that they are being translated, as the pressed button says. */
export async function changeDocumentsAction(_previous: FormState, form: FormData): Promise<FormState> {
  if (form.has("noteTranslations"))
    return runAction(form, canIssueDocuments, NoteTranslations, async ({ context, locale }, input) => {
      const message = describeTranslationsNoted(await noteTranslations(context, input), locale);

      return { status: "done", message, errors: [], values: {} };
    });

  return runAction(form, canIssueDocuments, SetDeadlines, async ({ context, locale }, input) => {
    const message = describeDeadlinesSet(await setDeadlines(context, input), locale);

    return { status: "done", message, errors: [], values: {} };
  });
}

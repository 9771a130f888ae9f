"use server";

import { redirect } from "next/navigation";
import { addTerm } from "@/app/_domain/glossary/add-term";
import { correctTerm } from "@/app/_domain/glossary/correct-term";
import { canEditGlossary } from "@/app/_domain/glossary/policy";
import { AddTerm, CorrectTerm } from "@/app/_domain/glossary/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Adds a term to the glossary of a treaty, and leads to it. */
export async function addTermAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canEditGlossary, AddTerm, async ({ context, locale }, input) => {
    const { id } = await addTerm(context, input);
    redirect(paths.secretariatTerm(locale, id));
  });
}

/** Corrects a term of a glossary. */
export async function correctTermAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canEditGlossary, CorrectTerm, async ({ context, locale }, input) => {
    const { changed } = await correctTerm(context, input);
    const message = getTranslator(locale, "glossary")(changed ? "corrected" : "unchanged");
    const version = String(input.version + (changed ? 1 : 0));

    return { status: "done", message, errors: [], values: { version } };
  });
}

"use server";

import { addTerm } from "@/app/_domain/glossary/add-term";
import { correctTerm } from "@/app/_domain/glossary/correct-term";
import { canEditGlossary } from "@/app/_domain/glossary/policy";
import { AddTerm, CorrectTerm } from "@/app/_domain/glossary/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { isolateText } from "@/app/_vocabulary/direction";
import type { FormState } from "@/app/_vocabulary/form-state";
import { LOCALES } from "@/app/_vocabulary/locales";

/** Adds a term to the glossary of a treaty; the form is empty again. */
export async function addTermAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canEditGlossary, AddTerm, async ({ context, locale }, input) => {
    await addTerm(context, input);
    const name = [locale, ...LOCALES].map((each) => input[`name-${each}`]).find(Boolean) ?? "";
    const message = getTranslator(locale, "glossary")("added", { term: isolateText(name) });
    const empty = LOCALES.flatMap((each) => [
      [`name-${each}`, ""],
      [`variants-${each}`, ""],
    ]);

    return { status: "done", message, errors: [], values: Object.fromEntries(empty) };
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

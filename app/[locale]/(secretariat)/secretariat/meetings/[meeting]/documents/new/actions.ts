"use server";

import { RedirectType, redirect } from "next/navigation";
import { addDocument } from "@/app/_domain/documents/add-document";
import { canIssueDocuments } from "@/app/_domain/documents/policy";
import { AddDocument } from "@/app/_domain/documents/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Adds a document, and opens its page. */
export async function addDocumentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canIssueDocuments, AddDocument, async ({ context, locale }, input) => {
    const { id } = await addDocument(context, input);

    const address = { meeting: input.meetingKey, document: id };
    redirect(paths.secretariatDocument(locale, address, { done: "added" }), RedirectType.replace);
  });
}

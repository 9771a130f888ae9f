"use server";

import { RedirectType, redirect } from "next/navigation";
import { changeDistribution } from "@/app/_domain/documents/change-distribution";
import { changeDocument } from "@/app/_domain/documents/change-document";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import { canIssueDocuments } from "@/app/_domain/documents/policy";
import { getDocumentToChange } from "@/app/_domain/documents/register-queries";
import { reinstateDocument } from "@/app/_domain/documents/reinstate-document";
import {
  ChangeDistribution,
  ChangeDocument,
  NoteTranslationForm,
  ReinstateDocument,
  WithdrawDocumentForm,
} from "@/app/_domain/documents/schemas";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { documentValues, printFieldValue } from "@/components/document-register/document-values";
import { otherCorrection } from "@/components/ui/other-correction";

/**
 * Changes the details of a document; the form can be saved again. Where somebody else changed it in the meantime,
 * each field that differs says what they saved.
 */
export async function changeDocumentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canIssueDocuments, ChangeDocument, async ({ context, locale, values }, input) => {
    try {
      const { changed, version, isPublic, isForReaders } = await changeDocument(context, input);
      const readers = isPublic ? "saved" : "savedForStaff";
      const message = changed
        ? getTranslator(locale, "documentRegister")(isForReaders ? readers : "savedDeadlines")
        : getTranslator(locale, "agendaEditor")("unchanged");

      return { status: "done", message, errors: [], values: { version: String(version) } };
    } catch (error) {
      const stored = await getDocumentToChange(context, input);
      const print = (field: string, value: FormState["values"][string]) =>
        printFieldValue(field, value, stored.items, locale);

      // A form without a ticked box sends no items.
      return otherCorrection(
        error,
        { items: "", ...values },
        { locale, namespace: "documentRegister", print },
        async () => ({ version: stored.version, stored: documentValues(stored.details) }),
      );
    }
  });
}

/** Marks a document as in translation into a language. */
export async function noteTranslationAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canIssueDocuments, NoteTranslationForm, async ({ context, locale }, input) => {
    const { meetingKey, textLocale } = input;
    const { document } = await getDocumentToChange(context, input);
    await noteTranslation(context, { symbol: document.symbol, meetingKey, locale: textLocale });

    return openAgain(locale, input, "noted");
  });
}

/** Withdraws a document, with a note to its readers. */
export async function withdrawDocumentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canIssueDocuments, WithdrawDocumentForm, async ({ context, locale }, input) => {
    const { document } = await getDocumentToChange(context, input);
    await withdrawDocument(context, { symbol: document.symbol, note: input.note, reason: input.reason });

    return openAgain(locale, input, "withdrawn");
  });
}

/** Reinstates a withdrawn document. */
export async function reinstateDocumentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canIssueDocuments, ReinstateDocument, async ({ context, locale }, input) => {
    await reinstateDocument(context, input);

    return openAgain(locale, input, "reinstated");
  });
}

/** Changes the distribution of a document, and thereby its readers. */
export async function changeDistributionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canIssueDocuments, ChangeDistribution, async ({ context, locale }, input) => {
    await changeDistribution(context, input);

    return openAgain(locale, input, "distribution");
  });
}

/** Opens the page of a document again, which says what was done. */
function openAgain(
  locale: Locale,
  { meetingKey, documentId }: { meetingKey: string; documentId: string },
  done: string,
): never {
  const address = { meeting: meetingKey, document: documentId };
  redirect(paths.secretariatDocument(locale, address, { done }), RedirectType.replace);
}

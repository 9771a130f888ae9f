"use server";

import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { chooseImportText } from "@/app/_domain/agenda-import/drafts/choose-import-text";
import { confirmImportDraft } from "@/app/_domain/agenda-import/drafts/confirm-import-draft";
import { correctImportDocument } from "@/app/_domain/agenda-import/drafts/correct-import-document";
import { correctImportEntry } from "@/app/_domain/agenda-import/drafts/correct-import-entry";
import { correctImportItem } from "@/app/_domain/agenda-import/drafts/correct-import-item";
import { correctImportParticulars } from "@/app/_domain/agenda-import/drafts/correct-import-particulars";
import { discardImportDraft } from "@/app/_domain/agenda-import/drafts/discard-import-draft";
import { getImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { removeImportDocument } from "@/app/_domain/agenda-import/drafts/remove-import-document";
import { removeImportEntry } from "@/app/_domain/agenda-import/drafts/remove-import-entry";
import { removeImportFile } from "@/app/_domain/agenda-import/drafts/remove-import-file";
import { removeImportItem } from "@/app/_domain/agenda-import/drafts/remove-import-item";
import { reopenImportDraft } from "@/app/_domain/agenda-import/drafts/reopen-import-draft";
import { restoreImportFile } from "@/app/_domain/agenda-import/drafts/restore-import-file";
import {
  ChooseImportText,
  ConfirmImportDraft,
  CorrectImportDocument,
  CorrectImportEntry,
  CorrectImportItem,
  CorrectImportParticulars,
  DiscardImportDraft,
  RemoveImportDocument,
  RemoveImportEntry,
  RemoveImportFile,
  RemoveImportItem,
  ReopenImportDraft,
  RestoreImportFile,
} from "@/app/_domain/agenda-import/drafts/schemas";
import { canPrepareImports } from "@/app/_domain/agenda-import/policy";
import { DomainError } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import { runAction } from "@/app/_platform/http/forms/run-action";
import { readEntryReference } from "@/app/_vocabulary/entry-reference";
import type { FormState } from "@/app/_vocabulary/form-state";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { describeMissing } from "@/components/agenda-import/describe-import";
import {
  documentValues,
  entryValues,
  itemValues,
  particularsValues,
} from "@/components/agenda-import/import-form-values";
import { otherCorrection } from "@/components/ui/other-correction";

/** The field by which the look shows only what is to be checked. */
const SHOW = { show: z.literal("check").optional().catch(undefined) };

/** The language that the look shows, and whether only what is to be checked. */
const Text = { text: z.enum(LOCALES).optional().catch(undefined), ...SHOW };

/** Confirms an import, and opens its meeting; says what is missing. */
export async function confirmImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canPrepareImports, ConfirmImportDraft, async ({ context, locale, values }, input) => {
    try {
      const { meetingKey } = await confirmImportDraft(context, input);

      redirect(paths.secretariatMeeting(locale, meetingKey, { done: "imported" }), RedirectType.replace);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "importIncomplete") throw error;
      const missing = describeMissing(await getImportDraft(context, input.draftId), locale).join("; ");
      const message = getTranslator(locale, "imports")("confirmBlocked", { missing });

      return { status: "refused", message, errors: [], values };
    }
  });
}

/** Discards an import, and goes back to the list. */
export async function discardImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canPrepareImports, DiscardImportDraft, async ({ context, locale }, input) => {
    await discardImportDraft(context, input);

    redirect(paths.secretariatImports(locale, { done: "discarded", at: input.draftId }), RedirectType.replace);
  });
}

/** Reopens a discarded import. */
export async function reopenImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canPrepareImports, ReopenImportDraft, async ({ context, locale }, input) => {
    await reopenImportDraft(context, input);

    redirect(paths.secretariatImport(locale, input.draftId, { done: "reopened" }), RedirectType.replace);
  });
}

/** Removes a file from an import. */
export async function removeImportFileAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canPrepareImports, RemoveImportFile, async ({ context, locale }, input) => {
    await removeImportFile(context, input);

    const { draftId, sourceId: at } = input;
    redirect(paths.secretariatImport(locale, draftId, { done: "fileRemoved", at }), RedirectType.replace);
  });
}

/** Restores a file that was removed from an import. */
export async function restoreImportFileAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canPrepareImports, RestoreImportFile, async ({ context, locale }, input) => {
    await restoreImportFile(context, input);

    redirect(paths.secretariatImport(locale, input.draftId, { done: "fileRestored" }), RedirectType.replace);
  });
}

/** Corrects the particulars of an import. */
export async function correctParticularsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const Form = CorrectImportParticulars.and(z.object(Text));

  return runAction(form, canPrepareImports, Form, async ({ context, locale, values }, input) => {
    try {
      await correctImportParticulars(context, input);
    } catch (error) {
      return otherCorrection(error, values, { locale, namespace: "imports" }, async () => {
        const draft = await getImportDraft(context, input.draftId);
        return { version: draft.version, stored: particularsValues(draft) };
      });
    }
    redirect(
      paths.secretariatImport(locale, input.draftId, { text: input.text, show: input.show, done: "savedParticulars" }),
      RedirectType.replace,
    );
  });
}

/** Corrects an item of an import, or adds one. */
export async function correctImportItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(
    form,
    canPrepareImports,
    CorrectImportItem.and(z.object(SHOW)),
    async ({ context, locale, values }, input) => {
      const { draftId, textLocale: text, show } = input;
      try {
        await correctImportItem(context, input);
      } catch (error) {
        return otherCorrection(error, values, { locale, namespace: "imports" }, async () => {
          const draft = await getImportDraft(context, draftId);
          const agenda = draft.sources.find((source) => source.locale === text)?.agenda;
          return { version: draft.version, stored: agenda && input.item ? itemValues(agenda, input.item) : {} };
        });
      }
      const at = `item:${input.number}`;
      redirect(paths.secretariatImport(locale, draftId, { text, show, done: "savedItem", at }), RedirectType.replace);
    },
  );
}

/** Removes an item from an import. */
export async function removeImportItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canPrepareImports, RemoveImportItem.extend(Text), async ({ context, locale }, input) => {
    await removeImportItem(context, input);

    redirectTo(locale, input, "removedItem");
  });
}

/** Corrects a document that an import lists, or adds one. */
export async function correctImportDocumentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(
    form,
    canPrepareImports,
    CorrectImportDocument.and(z.object(SHOW)),
    async ({ context, locale, values }, input) => {
      const { draftId, textLocale: text, show } = input;
      try {
        await correctImportDocument(context, input);
      } catch (error) {
        return otherCorrection(error, values, { locale, namespace: "imports" }, async () => {
          const draft = await getImportDraft(context, draftId);
          const source = draft.sources.find((each) => each.locale === text);
          const listed = source && draft.documents.get(source.id)?.find(({ symbol }) => symbol === input.document);
          return { version: draft.version, stored: listed ? documentValues(listed) : {} };
        });
      }
      const at = `document:${input.symbol}`;
      redirect(
        paths.secretariatImport(locale, draftId, { text, show, done: "savedDocument", at }),
        RedirectType.replace,
      );
    },
  );
}

/** Removes a document from the list of an import. */
export async function removeImportDocumentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canPrepareImports, RemoveImportDocument.extend(Text), async ({ context, locale }, input) => {
    await removeImportDocument(context, input);

    redirectTo(locale, input, "removedDocument");
  });
}

/** Corrects an entry of an import's programme, or adds one. */
export async function correctImportEntryAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(
    form,
    canPrepareImports,
    CorrectImportEntry.and(z.object(SHOW)),
    async ({ context, locale, values }, input) => {
      const { draftId, textLocale: text, show } = input;
      try {
        await correctImportEntry(context, input);
      } catch (error) {
        return otherCorrection(error, values, { locale, namespace: "imports" }, async () => {
          const draft = await getImportDraft(context, draftId);
          const agenda = draft.sources.find((source) => source.locale === text)?.agenda;
          const at = readEntryReference(input.entry);
          return { version: draft.version, stored: agenda && at ? entryValues(agenda, at) : {} };
        });
      }
      redirectTo(locale, { draftId, text, show }, "savedEntry");
    },
  );
}

/** Removes an entry from an import's programme. */
export async function removeImportEntryAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canPrepareImports, RemoveImportEntry.extend(Text), async ({ context, locale }, input) => {
    await removeImportEntry(context, input);

    redirectTo(locale, input, "removedEntry");
  });
}

/** Chooses between an edited text and the document's. */
export async function chooseImportTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canPrepareImports, ChooseImportText, async ({ context, locale }, input) => {
    await chooseImportText(context, input);

    const { draftId, textLocale: text, item } = input;
    const at = `item:${item}`;
    redirect(paths.secretariatImport(locale, draftId, { text, done: "textChosen", at }), RedirectType.replace);
  });
}

function redirectTo(
  locale: Locale,
  { draftId, text, show }: { draftId: string; text?: Locale | undefined; show?: "check" | undefined },
  done: string,
): never {
  redirect(paths.secretariatImport(locale, draftId, { text, show, done }), RedirectType.replace);
}

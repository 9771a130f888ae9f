"use server";

import { RedirectType, redirect } from "next/navigation";
import { DomainError } from "@/app/_domain/errors";
import { assignItems } from "@/app/_domain/organization-of-work/assign-items";
import { moveEntry } from "@/app/_domain/organization-of-work/move-entry";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { removeEntry } from "@/app/_domain/organization-of-work/remove-entry";
import { restoreEntries } from "@/app/_domain/organization-of-work/restore-entries";
import {
  ArrangeEntriesForm,
  AssignItems,
  RestoreEntries,
  WriteNote,
  withIssue,
} from "@/app/_domain/organization-of-work/schemas";
import { writeNote } from "@/app/_domain/organization-of-work/write-note";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { getTranslator } from "@/app/_i18n/translator";
import { type ActionRequest, runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** Assigns the ticked items to a plenary meeting, and leads to it. */
export async function assignItemsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(AssignItems), async ({ context, locale, values }, input) => {
    const { meetingKey } = input;
    try {
      const { result, isIssued } = await changeProgramme(
        context,
        input,
        (within) => assignItems(within, input),
        ({ id }) => [id],
      );
      const completed = { ...doneOf({ ...result, plenaryMeetingId: result.id }), issued: isIssued };
      redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
    } catch (error) {
      return await showConflict(error, { context, locale, values, input });
    }
  });
}

/** Moves or removes an entry, as the button says; the items of its plenary meeting stay open. */
export async function arrangeEntriesAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, ArrangeEntriesForm, async ({ context, locale }, input) => {
    const { meetingKey, arrange, open } = input;
    const isOpen = open > 0 ? { edit: open, part: "items" } : {};
    let completed = { done: "entryMoved", at: arrange.entryId };
    if (arrange.change === "move") await moveEntry(context, { ...arrange, meetingKey });
    else completed = doneOf(await removeEntry(context, { ...arrange, meetingKey }));

    redirect(paths.secretariatProgramme(locale, meetingKey, { ...isOpen, ...completed }), RedirectType.replace);
  });
}

/** Restores entries that were removed from a plenary meeting, and leads to it. */
export async function restoreEntriesAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(RestoreEntries), async ({ context, locale }, input) => {
    const { result, isIssued } = await changeProgramme(
      context,
      input,
      (within) => restoreEntries(within, input),
      ({ plenaryMeetingId }) => [plenaryMeetingId],
    );
    const completed = { done: "arranged", at: result.plenaryMeetingId, issued: isIssued };

    redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
  });
}

/** Returns what the page confirms: entries that were removed, with the undo, or how the others stand. */
function doneOf({ plenaryMeetingId, removal }: { plenaryMeetingId: string; removal?: string | undefined }) {
  return removal ? { done: "entriesRemoved", at: removal } : { done: "arranged", at: plenaryMeetingId };
}

/** Writes the wording of an entry or a new note, and leads to its plenary meeting. */
export async function writeNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withIssue(WriteNote), async ({ context, locale, values }, input) => {
    const { meetingKey, number } = input;
    try {
      const { result, isIssued } = await changeProgramme(
        context,
        input,
        (within) => writeNote(within, input),
        (written) => [written.plenaryMeetingId],
      );
      const at = result.plenaryMeetingId;
      const completed = { edit: number, part: "items", done: "arranged", at, issued: isIssued };
      redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
    } catch (error) {
      return await showConflict(error, { context, locale, values, input });
    }
  });
}

/**
 * Says what the entries of a plenary meeting are by now, where somebody else has changed it; what was
 * typed stays, and is saved over it the next time.
 */
async function showConflict(
  error: unknown,
  { context, locale, values, input }: Pick<ActionRequest, "context" | "locale" | "values"> & ChangedPlenaryMeeting,
): Promise<FormState> {
  if (!(error instanceof DomainError) || error.code !== "plenaryMeetingChanged") throw error;
  const { plenaryMeetings } = await getOrganizationOfWork(context, input.meetingKey, locale);
  const stored = plenaryMeetings.find(({ id }) => id === input.plenaryMeetingId);
  if (!stored) throw error;
  const entries = stored.entries.map(({ item, title }) => (item ? printItemNumber(item, locale) : title));
  const saved = new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(entries);

  return {
    status: "conflict",
    message: getTranslator(locale, "programmeEditor")("conflict", { count: entries.length, saved }),
    errors: [],
    values: { ...values, sequence: String(stored.sequence) },
  };
}

interface ChangedPlenaryMeeting {
  input: { meetingKey: string; plenaryMeetingId?: string | undefined };
}

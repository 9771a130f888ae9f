"use server";

import { RedirectType, redirect } from "next/navigation";
import { DomainError } from "@/app/_domain/errors";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { addPlenaryMeeting } from "@/app/_domain/organization-of-work/add-plenary-meeting";
import { addPlenaryMeetings } from "@/app/_domain/organization-of-work/add-plenary-meetings";
import { assignItems } from "@/app/_domain/organization-of-work/assign-items";
import { cancelEvent } from "@/app/_domain/organization-of-work/cancel-event";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { changeEvent } from "@/app/_domain/organization-of-work/change-event";
import { changeRoom } from "@/app/_domain/organization-of-work/change-room";
import { moveEntry } from "@/app/_domain/organization-of-work/move-entry";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { removeEntry } from "@/app/_domain/organization-of-work/remove-entry";
import { removePlenaryMeeting } from "@/app/_domain/organization-of-work/remove-plenary-meeting";
import { restoreEvent } from "@/app/_domain/organization-of-work/restore-event";
import { restorePlenaryMeeting } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import { restoreRemovedPlenaryMeeting } from "@/app/_domain/organization-of-work/restore-removed-plenary-meeting";
import {
  AddEvent,
  AddPlenaryMeetingForm,
  AddPlenaryMeetings,
  ArrangeEntriesForm,
  AssignItems,
  CancelEvent,
  CancelPlenaryMeeting,
  ChangeEvent,
  ChangeRoom,
  MovePlenaryMeetingForm,
  RemovePlenaryMeeting,
  RestoreEvent,
  RestorePlenaryMeeting,
  RestoreRemovedPlenaryMeeting,
  WriteNote,
  withReason,
} from "@/app/_domain/organization-of-work/schemas";
import { writeNote } from "@/app/_domain/organization-of-work/write-note";
import { getTranslator } from "@/app/_i18n/translator";
import { type ActionRequest, runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod } from "@/app/_vocabulary/periods";
import type { PatternFormState } from "@/components/programme-editor/pattern-form-state";
import { printPlan } from "@/components/programme-editor/print-plan";

/** Moves a plenary meeting to another time, and leads to it. */
export async function movePlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withReason(MovePlenaryMeetingForm), async ({ context, locale }, input) => {
    const { meetingKey, day } = input;
    const times = { start: `${day}T${input.start}`, end: `${day}T${input.end}` };
    const { id, moved } = await movePlenaryMeeting(context, { ...input, ...times }).catch(refuseAtDay);

    const completed = { done: moved ? "moved" : "unchanged", at: id };
    redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
  });
}

/** Cancels a plenary meeting, and leads to it. */
export async function cancelPlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withReason(CancelPlenaryMeeting), async ({ context, locale }, input) => {
    const { id } = await cancelPlenaryMeeting(context, input);

    redirect(paths.secretariatProgramme(locale, input.meetingKey, { done: "cancelled", at: id }), RedirectType.replace);
  });
}

/** Restores a cancelled plenary meeting, and leads to it. */
export async function restorePlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, RestorePlenaryMeeting, async ({ context, locale }, input) => {
    const { id } = await restorePlenaryMeeting(context, input).catch(refuseWithoutField);

    redirect(paths.secretariatProgramme(locale, input.meetingKey, { done: "restored", at: id }), RedirectType.replace);
  });
}

/** Shows the plenary meetings that a pattern makes; adds them once they were shown, and leads to the first. */
export async function addPlenaryMeetingsAction(_previous: PatternFormState, form: FormData): Promise<PatternFormState> {
  return runAction(
    form,
    canOrganizeWork,
    withReason(AddPlenaryMeetings),
    async ({ context, locale, values }, input) => {
      const { added, signature, timeZone, ...plan } = await addPlenaryMeetings(context, input);
      const [first] = added;
      if (first) {
        const completed = { done: "planned", at: first };
        redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
      }
      const t = getTranslator(locale, "programmeEditor");
      const count = plan.planned.length;
      const isOutdated = input.intent === "add" && count > 0;

      return {
        status: "preview",
        message: isOutdated ? t("planChanged") : t("planShown", { count }),
        errors: [],
        values: { ...values, shown: signature },
        plan: printPlan(plan, locale, timeZone),
      };
    },
  );
}

/** Adds one plenary meeting, and leads to it. */
export async function addPlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withReason(AddPlenaryMeetingForm), async ({ context, locale }, input) => {
    const { meetingKey, day } = input;
    const times = { start: `${day}T${input.start}`, end: `${day}T${input.end}` };
    const { id } = await addPlenaryMeeting(context, { ...input, ...times }).catch(refuseAtDay);

    redirect(paths.secretariatProgramme(locale, meetingKey, { done: "added", at: id }), RedirectType.replace);
  });
}

/** Removes a plenary meeting from a draft, and leads to the button that restores it. */
export async function removePlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, RemovePlenaryMeeting, async ({ context, locale }, input) => {
    const { id } = await removePlenaryMeeting(context, input);

    redirect(paths.secretariatProgramme(locale, input.meetingKey, { done: "removed", at: id }), RedirectType.replace);
  });
}

/** Restores a removed plenary meeting, and leads to it. */
export async function restoreRemovedPlenaryMeetingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, RestoreRemovedPlenaryMeeting, async ({ context, locale }, input) => {
    const { id } = await restoreRemovedPlenaryMeeting(context, input).catch(refuseWithoutField);

    redirect(paths.secretariatProgramme(locale, input.meetingKey, { done: "returned", at: id }), RedirectType.replace);
  });
}

/** Assigns the ticked items to a plenary meeting, and leads to it. */
export async function assignItemsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withReason(AssignItems), async ({ context, locale, values }, input) => {
    const { meetingKey } = input;
    try {
      const { id } = await assignItems(context, input);
      redirect(paths.secretariatProgramme(locale, meetingKey, { done: "arranged", at: id }), RedirectType.replace);
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
    else
      completed = { done: "arranged", at: (await removeEntry(context, { ...arrange, meetingKey })).plenaryMeetingId };

    redirect(paths.secretariatProgramme(locale, meetingKey, { ...isOpen, ...completed }), RedirectType.replace);
  });
}

/** Writes the wording of an entry or a new note, and leads to its plenary meeting. */
export async function writeNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withReason(WriteNote), async ({ context, locale, values }, input) => {
    const { meetingKey, number, plenaryMeetingId = "" } = input;
    try {
      await writeNote(context, input);
      const completed = { edit: number, part: "items", done: "arranged", at: plenaryMeetingId };
      redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
    } catch (error) {
      return await showConflict(error, { context, locale, values, input });
    }
  });
}

/** Adds an entry that is no plenary meeting, and leads to it. */
export async function addEventAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withReason(AddEvent), async ({ context, locale }, input) => {
    const { id } = await addEvent(context, input);

    redirect(
      paths.secretariatProgramme(locale, input.meetingKey, { done: "eventAdded", at: id }),
      RedirectType.replace,
    );
  });
}

/** Changes an entry that is no plenary meeting, and leads to it. */
export async function changeEventAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withReason(ChangeEvent), async ({ context, locale, values }, input) => {
    const { meetingKey, eventId } = input;
    try {
      const { id } = await changeEvent(context, input);
      redirect(paths.secretariatProgramme(locale, meetingKey, { done: "eventChanged", at: id }), RedirectType.replace);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "eventChanged") throw error;
      const { meeting, events } = await getOrganizationOfWork(context, meetingKey, locale);
      const stored = events.find(({ id, cancelledAt }) => id === eventId && !cancelledAt);
      if (!stored) throw error;
      const { day, during, title } = stored;
      const time = during && formatPeriod(during.startsAt, during.endsAt, locale, meeting.timeZone);
      const saved = [title.text, formatDay(day, locale), ...(time ? [time] : [])].join(
        getTranslator(locale, "meeting")("comma"),
      );
      return {
        status: "conflict",
        message: getTranslator(locale, "programmeEditor")("eventConflict", { saved }),
        errors: [],
        values: { ...values, sequence: String(stored.sequence) },
      };
    }
  });
}

/** Cancels an entry that is no plenary meeting, and leads to it. */
export async function cancelEventAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withReason(CancelEvent), async ({ context, locale }, input) => {
    const { id, removed } = await cancelEvent(context, input);
    const completed = { done: removed ? "eventRemoved" : "eventCancelled", at: id };

    redirect(paths.secretariatProgramme(locale, input.meetingKey, completed), RedirectType.replace);
  });
}

/** Restores an entry that is no plenary meeting, and leads to it. */
export async function restoreEventAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, RestoreEvent, async ({ context, locale }, input) => {
    const { id } = await restoreEvent(context, input);

    redirect(
      paths.secretariatProgramme(locale, input.meetingKey, { done: "eventRestored", at: id }),
      RedirectType.replace,
    );
  });
}

/** Changes the room of a plenary meeting or of the meeting, and leads to it. */
export async function changeRoomAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canOrganizeWork, withReason(ChangeRoom), async ({ context, locale }, input) => {
    const { meetingKey, plenaryMeetingId } = input;
    await changeRoom(context, input);
    const completed = { done: "roomChanged", ...(plenaryMeetingId && { at: plenaryMeetingId }) };

    redirect(paths.secretariatProgramme(locale, meetingKey, completed), RedirectType.replace);
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

/** Refuses a day outside the meeting at the field of the day: the form has one for both times. */
function refuseAtDay(error: unknown): never {
  if (!(error instanceof DomainError) || error.code !== "outsideMeetingDays") throw error;
  throw new DomainError(error.kind, error.code, { field: "day" });
}

/** Refuses beside the button: its form has no field of a time. */
function refuseWithoutField(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  throw new DomainError(error.kind, error.code, { params: error.params });
}

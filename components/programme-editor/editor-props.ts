import type { Meeting } from "@/app/_domain/meetings/queries";
import type { ProgrammeToEdit } from "@/app/_domain/organization-of-work/edit-queries";
import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import type { CompletedAction } from "@/app/_vocabulary/paths";
import type { FormAction } from "../ui/ActionForm";
import type { PatternFormAction } from "./pattern-form-state";

/** What was done, as the page confirms it. */
export const PROGRAMME_ACTIONS = [
  "moved",
  "unchanged",
  "cancelled",
  "restored",
  "added",
  "planned",
  "removed",
  "returned",
] as const;

/** The forms that add something, each opened by its link. */
export const ADD_FORMS = ["pattern", "plenary-meeting"] as const;

export type AddForm = (typeof ADD_FORMS)[number];

export interface ProgrammeActions {
  move: FormAction;
  cancel: FormAction;
  restore: FormAction;
  add: FormAction;
  addByPattern: PatternFormAction;
  remove: FormAction;
  restoreRemoved: FormAction;
}

export interface EditorProps {
  work: OrganizationOfWork;
  toEdit: ProgrammeToEdit;
  locale: Locale;
  /** the number of the plenary meeting whose form is open */
  edited: number;
  /** the form that is open to add something */
  adding: AddForm | undefined;
  actions: ProgrammeActions;
  completed: (CompletedAction & { done: (typeof PROGRAMME_ACTIONS)[number] }) | undefined;
}

export type RowProps = EditorProps & { plenaryMeeting: PlenaryMeeting; meeting: Meeting };

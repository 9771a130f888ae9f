import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import type { ProgrammeCheck } from "@/app/_domain/organization-of-work/check-programme";
import type { ProgrammeToEdit } from "@/app/_domain/organization-of-work/edit-queries";
import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import type { ProgrammeDifference } from "@/app/_domain/programme-editions/compare-programmes";
import type { Locale } from "@/app/_vocabulary/locales";
import type { CompletedAction } from "@/app/_vocabulary/paths";
import type { FormAction } from "../ui/ActionForm";
import type { PatternFormAction } from "./pattern-form-state";

/** The completed operation that the page confirms. */
export const PROGRAMME_ACTIONS = [
  "moved",
  "unchanged",
  "cancelled",
  "restored",
  "added",
  "planned",
  "removed",
  "returned",
  "arranged",
  "entriesRemoved",
  "entryMoved",
  "roomChanged",
  "eventAdded",
  "eventChanged",
  "eventCancelled",
  "eventRestored",
  "eventRemoved",
] as const;

/** The forms above the days, each opened by its link: they add something, or concern the meeting. */
export const ADD_FORMS = ["pattern", "plenary-meeting", "event", "room"] as const;

export type AddForm = (typeof ADD_FORMS)[number];

/** The forms of a plenary meeting, each opened by its link; without a part its time is open. */
export const PLENARY_MEETING_PARTS = ["items", "note", "room", "cancel"] as const;

export type PlenaryMeetingPart = (typeof PLENARY_MEETING_PARTS)[number];

export interface ProgrammeActions {
  move: FormAction;
  cancel: FormAction;
  restore: FormAction;
  add: FormAction;
  addByPattern: PatternFormAction;
  remove: FormAction;
  restoreRemoved: FormAction;
  assignItems: FormAction;
  arrangeEntries: FormAction;
  restoreEntries: FormAction;
  writeNote: FormAction;
  addEvent: FormAction;
  changeEvent: FormAction;
  cancelEvent: FormAction;
  restoreEvent: FormAction;
  changeRoom: FormAction;
}

export interface EditorProps {
  work: OrganizationOfWork;
  toEdit: ProgrammeToEdit;
  /** the agenda, whose items are assigned */
  items: AgendaItem[];
  checks: ProgrammeCheck[];
  locale: Locale;
  /** the number of the plenary meeting whose form is open */
  edited: number;
  /** the part of it that is open */
  part: PlenaryMeetingPart | undefined;
  /** the id of the entry whose wording is open */
  entry: string | undefined;
  /** the id of the event whose form is open */
  editedEvent: string | undefined;
  /** the form that is open to add something */
  adding: AddForm | undefined;
  actions: ProgrammeActions;
  /** what differs from what the public reads, by the id of each part */
  unissued: Map<string, ProgrammeDifference["changes"]>;
  /** the completed operation has issued its change at once */
  isIssuedNow: boolean;
  completed: (CompletedAction & { done: (typeof PROGRAMME_ACTIONS)[number] }) | undefined;
}

export type RowProps = EditorProps & { plenaryMeeting: PlenaryMeeting; meeting: Meeting };

/** The look of a link among buttons. */
export const LINK = "inline-flex min-h-8 items-center pointer-coarse:min-h-11";

/** The look of a row: its time, its content, its operations; where times are long, in a wider column. */
export const ROW =
  "grid gap-x-8 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)] lg:grid-cols-[12rem_minmax(0,1fr)_auto] rtl:sm:grid-cols-[16rem_minmax(0,1fr)] rtl:lg:grid-cols-[16rem_minmax(0,1fr)_auto]";

/** The look of the operations of a row, at the end of its first line on a wide screen. */
export const OPERATIONS =
  "flex flex-wrap items-center gap-x-4 self-start text-sm sm:max-lg:col-start-2 lg:max-w-80 lg:justify-end";

/** The look of a link among them. */
export const OPERATION = "inline-flex min-h-6 items-center pointer-coarse:min-h-11";

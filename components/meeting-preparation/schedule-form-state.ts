import type { FormState } from "@/app/_vocabulary/form-state";

/** The consequences of a change of days, as they are read before it is done. */
export interface PrintedConsequences {
  /** what becomes of the meeting and of each plenary meeting */
  changes: string[];
  /** what else moves, stays or is told */
  notes: string[];
}

/** The state of a form that postpones, moves or cancels a meeting after it was sent. */
export interface ScheduleFormState extends FormState {
  consequences?: PrintedConsequences;
}

export type ScheduleFormAction = (previous: ScheduleFormState, form: FormData) => Promise<ScheduleFormState>;

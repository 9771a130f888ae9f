import type { FormState } from "@/app/_vocabulary/form-state";

/** A plan as the reader sees it before it is carried out. */
export interface PrintedPlan {
  planned: { name: string; when: string }[];
  leftOut: string[];
}

/** The state of the form of a pattern after it was sent. */
export interface PatternFormState extends FormState {
  plan?: PrintedPlan;
}

export type PatternFormAction = (previous: PatternFormState, form: FormData) => Promise<PatternFormState>;

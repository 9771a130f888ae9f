import type { FormState } from "@/app/_vocabulary/form-state";

export interface ParagraphFormState extends FormState {
  /** what somebody else has saved meanwhile, under a heading that says who and when */
  theirs?: { title: string; text: string };
}

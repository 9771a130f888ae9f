import type { FormState } from "@/app/_vocabulary/form-state";
import type { DifferencePart } from "@/app/_vocabulary/word-difference";

export interface ParagraphFormState extends FormState {
  /** what somebody else has saved meanwhile, under a heading that says who and when, and in which words it differs from what was typed here */
  theirs?: { title: string; text: string; difference: DifferencePart[] | undefined };
}

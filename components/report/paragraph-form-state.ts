import type { FormState } from "@/app/_vocabulary/form-state";
import type { DifferencePart } from "@/app/_vocabulary/word-difference";

/** The version that somebody else has saved, and how it differs from the reader's own. */
export interface OtherParagraphVersion {
  /** says who saved it and when */
  title: string;
  text: string;
  difference: DifferencePart[] | undefined;
}

export interface ParagraphFormState extends FormState {
  /** there where somebody else saved in the meantime */
  theirs?: OtherParagraphVersion;
}

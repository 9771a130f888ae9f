import type { NumberedChange } from "@/app/_domain/report/number-changes";
import type { FormState } from "@/app/_vocabulary/form-state";

export interface ComposeFormState extends FormState {
  /** the paragraphs whose facts changed */
  changes?: NumberedChange[];
}

import type { FormState } from "@/app/_vocabulary/form-state";

/** A paragraph that composing treated because its facts changed. */
export interface NamedChange {
  paragraphId: string;
  kind: string;
  /** "Paragraph 12 was changed", in the reader's language */
  said: string;
  /** none where the paragraph is gone */
  href?: string;
  /** the parts in which the facts differ, in the language of the report's text */
  before?: string;
  after?: string;
}

export interface ComposeFormState extends FormState {
  changes?: NamedChange[];
}

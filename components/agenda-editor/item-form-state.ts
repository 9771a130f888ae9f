import type { ItemFormValues } from "@/app/_domain/agenda/form-values";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { DifferencePart } from "@/app/_vocabulary/word-difference";

/** An item in one language as it will read. */
export interface ItemPreviewContent extends Omit<ItemFormValues, "annotation" | "documentation"> {
  annotation: RichText;
  documentation: RichText;
}

/** The version that somebody else has saved, and how it differs from the reader's own. */
export interface OtherItemVersion {
  /** says who saved it and when */
  title: string;
  formValues: ItemFormValues;
  differences: Partial<Record<keyof ItemFormValues, DifferencePart[]>>;
}

/** The state of an item's form after it was sent. */
export interface ItemFormState extends FormState {
  preview?: ItemPreviewContent;
  /** there where somebody else saved in the meantime */
  theirs?: OtherItemVersion;
}

export type ItemFormAction = (previous: ItemFormState, form: FormData) => Promise<ItemFormState>;

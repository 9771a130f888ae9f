import type { ItemFormValues } from "@/app/_domain/agenda/form-values";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { MergeFormState } from "../merging/merge-state";

/** An item in one language as it will read. */
export interface ItemPreviewContent extends Omit<ItemFormValues, "annotation" | "documentation"> {
  annotation: RichText;
  documentation: RichText;
}

/** The state of an item's form after it was sent. */
export interface ItemFormState extends MergeFormState {
  preview?: ItemPreviewContent;
}

export type ItemFormAction = (previous: ItemFormState, form: FormData) => Promise<ItemFormState>;

import type { ItemFormValues } from "@/app/_domain/agenda/edit-item";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { DifferencePart } from "@/app/_vocabulary/word-difference";

/** An item in one language as it will read. */
export interface ItemPreview extends Omit<ItemFormValues, "annotation" | "documentation"> {
  annotation: RichText;
  documentation: RichText;
}

/** What somebody else has saved, and in which words it differs from what was typed here. */
export interface TheirItem {
  title: string;
  typed: ItemFormValues;
  differences: Partial<Record<keyof ItemFormValues, DifferencePart[]>>;
}

/** What the form of an item comes back with. */
export interface ItemFormState extends FormState {
  preview?: ItemPreview;
  /** what somebody else has saved meanwhile, under a heading that says who and when */
  theirs?: TheirItem;
}

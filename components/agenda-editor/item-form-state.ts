import type { ItemAsTyped } from "@/app/_domain/agenda/edit-item";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { RichText } from "@/app/_vocabulary/rich-text";

/** An item in one language as it will read. */
export interface ItemPreview extends Omit<ItemAsTyped, "annotation" | "documentation"> {
  annotation: RichText;
  documentation: RichText;
}

/** What the form of an item comes back with. */
export interface ItemFormState extends FormState {
  preview?: ItemPreview;
  /** what somebody else has saved meanwhile, under a heading that says who and when */
  theirs?: { title: string; typed: ItemAsTyped };
}

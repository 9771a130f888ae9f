import type { FormState } from "@/app/_vocabulary/form-state";
import type { RichText } from "@/app/_vocabulary/rich-text";

/** An item in one language as its form holds it. */
export interface TypedItem {
  number: string;
  title: string;
  heading: string;
  annotation: string;
  documentation: string;
  noDocumentExpected: boolean;
}

/** An item in one language as it will read. */
export interface ItemPreview {
  number: string;
  title: string;
  heading: string;
  annotation: RichText;
  documentation: RichText;
  noDocumentExpected: boolean;
}

export interface ItemFormState extends FormState {
  preview?: ItemPreview;
  /** what somebody else has saved meanwhile, under a heading that says who and when */
  theirs?: { title: string; typed: TypedItem };
}

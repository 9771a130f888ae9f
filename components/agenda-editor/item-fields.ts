import type { ItemFormValues } from "@/app/_domain/agenda/form-values";
import type { MessageKey } from "@/app/_i18n/messages";

type ItemField = keyof ItemFormValues;

interface FieldLook {
  label: MessageKey<"agendaEditor">;
  hint?: MessageKey<"agendaEditor">;
  /** the height of a text in the language that is edited */
  rows?: number;
  /** it is a rich text */
  isRich?: true;
}

/** Label, hint and height of each field of an item's form, in the order of the form. */
const ITEM_FIELD_LOOKS = {
  number: { label: "number", hint: "numberHint" },
  title: { label: "titleLabel", rows: 3 },
  shortTitle: { label: "shortTitle", hint: "shortTitleHint", rows: 1 },
  heading: { label: "heading", rows: 2 },
  segment: { label: "segment", hint: "segmentHint", rows: 2 },
  annotation: { label: "annotation", rows: 18, isRich: true },
  documentation: { label: "documentation", rows: 5, isRich: true },
  noDocumentExpected: { label: "noDocument" },
} as const satisfies Record<ItemField, FieldLook>;

/** The names of the fields, in the order of the form. */
export const ITEM_FIELDS = Object.keys(ITEM_FIELD_LOOKS) as ItemField[]; // its keys are those fields

/** Returns how a field of the form looks. */
export function lookOf(field: ItemField): FieldLook {
  return ITEM_FIELD_LOOKS[field];
}

import type { ItemFormValues } from "@/app/_domain/agenda/edit-item";
import type { MessageKey } from "@/app/_i18n/messages";

type ItemField = keyof ItemFormValues;

/** The message that labels each field of an item's form. */
export const ITEM_FIELD_LABELS = {
  number: "number",
  title: "titleLabel",
  heading: "heading",
  annotation: "annotation",
  documentation: "documentation",
  noDocumentExpected: "noDocument",
} as const satisfies Record<ItemField, MessageKey<"agendaEditor">>;

/** The names of the fields, in the order of the form. */
export const ITEM_FIELDS = Object.keys(ITEM_FIELD_LABELS) as ItemField[]; // its keys are those fields

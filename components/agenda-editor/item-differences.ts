import type { ItemFormValues } from "@/app/_domain/agenda/form-values";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { wordDifference } from "@/app/_vocabulary/word-difference";
import { ITEM_FIELDS } from "./item-fields";
import type { OtherItemVersion } from "./item-form-state";

/**
 * Compares the texts of two versions word by word; omits equal ones and those with little in
 * common.
 */
export function itemDifferences(
  yours: FormState["values"],
  theirs: ItemFormValues,
  text: Locale,
): OtherItemVersion["differences"] {
  const found = ITEM_FIELDS.flatMap((field) => {
    const other = theirs[field];
    const own = String(yours[field] ?? "").replace(/\r\n?/g, "\n");
    if (field === "number" || typeof other !== "string" || !own || !other || own === other) return [];
    const parts = wordDifference(own, other, text);

    return parts ? [[field, parts] as const] : [];
  });

  return Object.fromEntries(found);
}

"use client";

import { lookOf } from "../agenda-editor/item-fields";
import { useTranslator } from "../ui/messages-context";
import type { TranslationRow } from "./translation-rows";

/** Returns a function that names the field of a row. */
export function useRowLabel(): (row: Pick<TranslationRow, "field" | "block">) => string {
  const t = useTranslator("translations");
  const words = useTranslator("agendaEditor");

  return ({ field, block }) => {
    const name = words(lookOf(field).label);
    return block === undefined ? name : t("block", { field: name, number: block });
  };
}

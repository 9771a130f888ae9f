import type { ItemFormValues } from "@/app/_domain/agenda/form-values";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MergeReader } from "../merging/describe-merge";
import { lookOf } from "./item-fields";

/** Names the fields of an item to a person who saves a text of it. */
export function itemMergeReader({ locale, text, zone }: { locale: Locale; text: Locale; zone: string }): MergeReader {
  const t = getTranslator(locale, "agendaEditor");

  return {
    locale,
    zone,
    languageOf: () => text,
    labelOf: (field) => t(lookOf(field as keyof ItemFormValues).label), // those of an item are merged
    print: (field, value) => {
      if (field === "number") return printItemNumber(value, locale);
      if (field === "noDocumentExpected") return value ? t("noDocumentExpected") : "–";

      return value;
    },
  };
}

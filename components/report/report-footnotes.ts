import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { type FootnoteMarks, numberFootnotes } from "../rich-text/footnote-numbers";

/** Returns the footnotes of a report's texts, numbered through, with their labels. */
export function reportFootnotes(texts: RichText[], locale: Locale): FootnoteMarks {
  const t = getTranslator(locale, "report");

  return {
    numbers: numberFootnotes(texts),
    labels: {
      call: (number) => t("noteCall", { number }),
      back: (number) => t("noteBack", { number }),
      close: getTranslator(locale, "agenda")("closeNote"),
    },
  };
}

import type { Translator } from "@/app/_i18n/create-translator";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { type FootnoteMarks, numberFootnotes } from "./footnote-numbers";

/**
 * Returns the footnotes of the texts of an agenda, with their labels; for server and client
 * components.
 */
export function agendaFootnotes(texts: RichText[], t: Translator<"agenda">): FootnoteMarks {
  return {
    numbers: numberFootnotes(texts),
    labels: {
      call: (number) => t("note", { number }),
      back: (number) => t("backToText", { number }),
      close: t("closeNote"),
    },
  };
}

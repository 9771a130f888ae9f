import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";

/**
 * Returns the title of a document with its language; a document without one is called by its kind.
 */
export function documentTitle(document: MeetingDocument, locale: Locale): { text: string; locale: Locale } {
  return (
    pickText(document.titles, locale, document.originalLanguage) ?? {
      text: getTranslator(locale, "documents")(`kinds.${document.kind}`),
      locale,
    }
  );
}

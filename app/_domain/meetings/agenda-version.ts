import type { Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";

/**
 * One language version of the annotated provisional agenda: its masthead and title as printed, and
 * whether it is the document itself.
 */
export interface AgendaVersion {
  locale: Locale;
  authenticity: "official" | "unofficial";
  organ: string;
  workingGroup: string;
  placeAndDates: string;
  title: string;
  distributionLine: string;
  dateLine: string;
  languageLine: string;
  originalLine: string;
  /** the paragraphs before the first item */
  preface: RichText;
  /** the notes called from the masthead, the title or a heading; the mark is the paragraph's number */
  notes: RichText;
  /** the mark after the symbol that calls the note on its reissue */
  symbolMark?: string;
}

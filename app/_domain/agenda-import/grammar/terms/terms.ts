import type { Locale } from "@/app/_vocabulary/locales";

/** Parts of an agenda that a heading begins. */
export const HEADINGS = [
  "title",
  "agenda",
  "annotations",
  "documentation",
  "annex",
  "organizationOfWork",
  "introduction",
] as const;

export type Heading = (typeof HEADINGS)[number];

/** The terms by which an agenda of one language shows its parts, as patterns of whole headings. */
export interface Terms {
  locale: Locale;
  headings: Record<Exclude<Heading, "title" | "agenda" | "annotations">, RegExp>;
  /** the line that names the item under which the document is issued */
  agendaItemLine: RegExp;
  /** the word before a number that heads an item or annotation: "Item 3.", "Point 1" */
  itemWord: RegExp;
  /** a word in the heading of a segment: "High-level segment", "Part II" */
  segment: RegExp;
  /** words between the number of an item and its title: "of the provisional agenda" */
  ofAgenda: RegExp;
  /** "Documentation:" with the documents on the same line */
  documentationLine: RegExp;
  /** the words before documents that a sentence names: "will have before it" */
  documentsBefore: RegExp;
  /** the beginning of a line by which a document says that it is no agenda */
  otherDocument: RegExp;
  /** who submits the document: "Note by the Secretariat" */
  submittedBy: RegExp;
  /** the line that says that the text is no official version */
  unofficialTranslation: RegExp;
  distribution: RegExp;
  original: RegExp;
  /** a note that the document was issued again, or is late or corrected */
  issueNote: RegExp;
  /** "(continued)" at the end of a description */
  continued: RegExp;
  holiday: RegExp;
  /** entries of a programme that are no plenary meeting */
  informal: RegExp;
  sideEvent: RegExp;
  noDocument: RegExp;
}

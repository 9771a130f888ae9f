import type { Locale } from "@/app/_vocabulary/locales";
import type { Finding } from "../findings";
import type { SourceDocument } from "../source-document";
import type { ListedItem, Segment } from "./agenda-list/agenda-list";
import type { Annotation } from "./annotation";
import type { Chapter } from "./chapters";
import type { Masthead } from "./masthead/masthead";
import type { Paragraph } from "./paragraphs";
import type { Programme } from "./programme";
import type { Heading } from "./terms/terms";

/** An annotated provisional agenda as its document has it. */
export interface AgendaDocument {
  locale: Locale;
  /** the headings of the parts as printed, each if the document has it */
  headings: Partial<Record<Heading, string>> & { title: string };
  titleLine: number;
  masthead: Masthead;
  /** of the masthead, or of the running heads where it has none */
  symbols: string[];
  /** paragraphs between the title and the first item */
  preface: Paragraph[];
  segments: Segment[];
  items: ListedItem[];
  annotations: Annotation[];
  /** parts that belong to no item */
  chapters: Chapter[];
  programme: Programme | undefined;
  notes: SourceDocument["notes"];
  findings: Finding[];
}

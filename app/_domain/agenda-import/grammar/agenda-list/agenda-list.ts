import type { Finding } from "@/app/_domain/agenda-import/findings";
import type { Paragraph } from "../paragraphs";

/** An item in the list of a provisional agenda. */
export interface ListedItem {
  /** `1`, `1 (a)`, `1 (a) (i)`, `2.1` */
  number: string;
  parent: string | undefined;
  line: number;
  /** without its final punctuation */
  title: string;
  /** the number is not printed */
  isAssumed: boolean;
  /** the symbols of documents that are listed beside the title, and words in their place */
  beside?: { documents: string[]; documentation: string };
}

/** The list of items, and what stands before and between them. */
export interface AgendaList {
  items: ListedItem[];
  /** paragraphs before the first item */
  preface: Paragraph[];
  /** headings of segments, each before the item with the number */
  segments: Segment[];
  /** the number of paragraphs that belong to the list */
  length: number;
  findings: Finding[];
}

/** The heading of a segment of the agenda, before the item with the number. */
export interface Segment {
  line: number;
  text: string;
  before: string | undefined;
}

import type { Outdated } from "@/app/_vocabulary/report-draft";
import type { FootnoteLabels } from "../rich-text/footnote-numbers";

/** The words of the report's outline, in the language of the page. */
export interface OutlineWords {
  edit: string;
  editNumber: (number: string) => string;
  addAfter: string;
  addAfterNumber: (number: string) => string;
  add: string;
  addOn: (number: string) => string;
  remove: string;
  removeNumber: (number: string) => string;
  edited: string;
  outdated: (outdated: Outdated) => string;
  notes: string;
  ofNotes: FootnoteLabels;
}

/** The words of a paragraph's form, in the language of the page. */
export interface ParagraphWords {
  text: string;
  syntaxHint: string;
  place: string;
  choose: string;
  minor: string;
  save: string;
  saveOver: string;
  theirsHelp: string;
  differenceHelp: string;
  onlyYours: string;
  onlyTheirs: string;
  discard: string;
}

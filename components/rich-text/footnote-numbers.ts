import { footnotesOf, type Inline, type RichText } from "@/app/_vocabulary/rich-text";

/** The number of each footnote, by the footnote itself. */
export type FootnoteNumbers = Map<Inline[], number>;

/** The accessible names of a footnote's controls. */
export interface FootnoteLabels {
  /** of the mark in the text */
  call: (number: number) => string;
  /** of the link back to the mark */
  back: (number: number) => string;
  close: string;
}

/** The footnotes of what is displayed together. */
export interface FootnoteMarks {
  numbers: FootnoteNumbers;
  labels: FootnoteLabels;
}

/** Numbers the footnotes of several texts in reading order. */
export function numberFootnotes(texts: RichText[]): FootnoteNumbers {
  return new Map(texts.flatMap(footnotesOf).map((footnote, index) => [footnote, index + 1]));
}

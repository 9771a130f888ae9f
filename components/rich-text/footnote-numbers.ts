import { footnotesOf, type Inline, type RichText } from "@/app/_vocabulary/rich-text";

/** The number of each footnote, by the footnote itself. */
export type NoteNumbers = Map<Inline[], number>;

/** What is said of footnotes. */
export interface NoteWords {
  /** what a footnote's mark is called when it is read out */
  mark: (number: number) => string;
  /** its way back to the text */
  back: (number: number) => string;
  close: string;
}

/** The footnotes of what is shown: their numbers and what is said of them. */
export interface Notes {
  numbers: NoteNumbers;
  words: NoteWords;
}

/** Number the footnotes of several texts through, in the order of reading. */
export function numberNotes(texts: RichText[]): NoteNumbers {
  return new Map(texts.flatMap(footnotesOf).map((note, index) => [note, index + 1]));
}

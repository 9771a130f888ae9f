import { footnotesOf, type Inline, type RichText } from "@/app/_vocabulary/rich-text";

/** The number of each footnote, by the footnote itself. */
export type NoteNumbers = Map<Inline[], number>;

/** Number the footnotes of several texts through, in the order of reading. */
export function numberNotes(texts: RichText[]): NoteNumbers {
  return new Map(texts.flatMap(footnotesOf).map((note, index) => [note, index + 1]));
}

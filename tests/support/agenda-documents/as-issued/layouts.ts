/** How a text is laid out on pages. */
export interface WordLayout {
  /** in millimetres */
  page: { width: number; height: number };
  /** of the notes at the foot of the pages, in points; the text has 10 */
  noteSize: number;
  hasBorders: boolean;
  /** points above and below the text of a cell */
  rowSpace: number;
}

export type LayoutName = "plain" | "low";

/** The page that agendas have; and one so low that paragraphs, rows and notes go on over many pages. */
export const LAYOUTS: Record<LayoutName, WordLayout> = {
  plain: { page: { width: 210, height: 297 }, noteSize: 9, hasBorders: true, rowSpace: 2 },
  low: { page: { width: 170, height: 120 }, noteSize: 10, hasBorders: false, rowSpace: 1.5 },
};

/** Converts millimetres to PDF points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Positions on an A4 page, from the edge where lines start; measured on printed UN documents. */
export const PAGE = {
  /** of the masthead, header and footer */
  margin: mm(20),
  /** of the text: paragraphs, headings */
  column: mm(40),
  columnEnd: mm(39.1),
  /** end of a heading's numeral */
  numeral: mm(35),
  /** of a paragraph's first line and of list entries */
  indent: mm(10),
  headerTop: mm(19.3),
  /** of the text on pages with a header */
  textTop: mm(29),
  footerHeight: mm(27),
} as const;

export const SIZE = {
  text: 10,
  organization: 14,
  symbol: 20,
  organ: 16,
  title: 14,
  chapter: 14,
  section: 12,
  note: 9,
  header: 9,
} as const;

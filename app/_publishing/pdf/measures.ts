/** Millimetres in the points that a PDF counts in. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Where things stand on an A4 page (210 by 297 mm), from the outer edge of the text's beginning; measured on printed United Nations documents. */
export const PAGE = {
  /** of the masthead, the running head and the foot */
  margin: mm(20),
  /** of the text: paragraphs, headings */
  column: mm(40),
  columnEnd: mm(39.1),
  /** the hung numeral of a heading ends here */
  numeral: mm(35),
  /** a paragraph's first line, an entry of a list */
  indent: mm(10),
  headTop: mm(19.3),
  /** where the text begins on pages with a running head */
  textTop: mm(29),
  footHeight: mm(27),
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
  head: 9,
} as const;

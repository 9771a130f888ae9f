import type { SourceBlock } from "@/app/_domain/agenda-import/source-document";

/** A place of a document in which blocks stand one below the other: the body, a cell, a text box. */
export interface Frame {
  blocks: SourceBlock[];
  /** text of the paragraph that ends, and of those before whose end is deleted or hidden */
  carried: string[];
  /** its number as printed, with a tab */
  number: string;
  /** the level of its list */
  level: number | undefined;
  /** text boxes that are anchored in it */
  boxes: SourceBlock[];
}

export interface Cell extends Frame {
  /** columns of the grid on which it lies */
  span: number;
  isDeleted: boolean;
}

export interface Row {
  /** of its first paragraph */
  line: number;
  /** columns of the grid before its first cell */
  before: number;
  cells: Cell[];
  isDeleted: boolean;
}

export interface Table {
  rows: Row[];
}

/** Word has no more columns. */
const MAX_SPAN = 63;

/** Reads how many columns of the grid an element names. */
export function readSpan(value: string | undefined): number {
  return Math.min(MAX_SPAN, Math.max(0, Math.floor(Number(value)) || 0));
}

/**
 * Returns the blocks of a table: its rows; or what stands in it, if it is a frame around the text,
 * of one cell a row.
 */
export function blocksOfTable({ rows }: Table): SourceBlock[] {
  const printed = rows
    .filter(({ isDeleted }) => !isDeleted)
    .map((row) => ({ ...row, cells: row.cells.filter(({ isDeleted }) => !isDeleted) }));
  const isFrame = printed.every(({ cells, before }) => before === 0 && cells.length <= 1);
  if (isFrame) return printed.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));

  return printed.flatMap((row) => (isAround(row) ? row.cells.flatMap(({ blocks }) => blocks) : [blockOfRow(row)]));
}

/** A row of which only one cell has text, and that a table of several columns, lays out that table. */
function isAround({ cells }: Row): boolean {
  const filled = cells.filter(({ blocks }) => blocks.some(({ text }) => text.trim()));

  return filled.length === 1 && filled[0]?.blocks.some((block) => (block.cells?.length ?? 0) > 1) === true;
}

/** A cell over several columns stands in the first of them; one over all of them is alone. */
function blockOfRow({ line, cells, before }: Row): SourceBlock {
  const texts = cells.map(({ blocks, span }) => ({
    text: blocks
      .map(({ text }) => text)
      .filter((text) => text.trim())
      .join("\n"),
    span,
  }));
  const isAlone = before === 0 && texts.length === 1;
  const columns = Array<string>(before).fill("");
  for (const { text, span } of texts) {
    columns.push(text);
    for (let more = 1; more < span && !isAlone && columns.length < MAX_SPAN; more++) columns.push("");
  }

  return { line, text: columns.join("\t"), cells: columns };
}

import { isRowOfCells, MAX_COLUMNS, type PrintedLine } from "./printed-line.ts";
import { type Column, RowReader, type TableRow } from "./row-reader.ts";
import { asOnePiece } from "./stretched-lines.ts";

/** A line of a paragraph, or a row of a table. */
export type Piece = { line: PrintedLine } | { row: TableRow };

/**
 * Joins the lines of each table to rows; other lines stay as they are. A table has lines of several
 * pieces, each of them in a column of its own.
 *
 * @param edge the end of a full line.
 */
export function joinRows(lines: PrintedLine[], edge: number): Piece[] {
  const pieces: Piece[] = [];
  const margin = lines.reduce((least, { segments }) => Math.min(least, segments[0]?.start ?? least), edge);
  for (let at = 0; at < lines.length; ) {
    const table = isRowOfCells(lines[at]) ? findTable(lines, at) : undefined;
    const line = lines[at];
    if (!line) break;
    if (!table || (table.end === at + 1 && isStretched(line, margin, edge))) {
      pieces.push({ line: table ? asOnePiece(line) : line });
      at += 1;
      continue;
    }
    const reader = new RowReader(table.columns, edge);
    at = reader.read(lines, at, table.end);
    for (const row of reader.rows) pieces.push({ row });
  }

  return pieces;
}

/** A line between the margins, alone with its gap, is one that is justified with few words. */
function isStretched({ segments, letter, isInGrid }: PrintedLine, margin: number, edge: number): boolean {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last || isInGrid || first.firstWord === undefined) return false;

  return first.start - margin < letter && edge - last.end < letter;
}

interface Table {
  columns: Column[];
  /** the line after its last one of several pieces */
  end: number;
}

/** Lines of a first column alone between two rows of cells. */
const MAX_ALONE = 8;

/** Returns the table that begins at a line: it ends before a line that crosses the space between columns. */
function findTable(lines: PrintedLine[], from: number): Table | undefined {
  let columns: Column[] = [];
  let found: Table | undefined;
  let alone = 0;
  for (let at = from; at < lines.length && alone <= MAX_ALONE; at++) {
    const line = lines[at];
    if (!line) break;
    const widened = widen(columns, line);
    if (!widened) break;
    columns = widened;
    const isInColumns = found !== undefined && isInLaterColumn(line, columns);
    if (isRowOfCells(line) || isInColumns) {
      found = { columns, end: at + 1 };
      alone = 0;
    } else alone += 1;
  }

  return found;
}

function isInLaterColumn({ segments: [first] }: PrintedLine, columns: Column[]): boolean {
  return first !== undefined && first.start > (columns[0]?.end ?? 0);
}

/** Returns the columns with the pieces of a line in them; undefined if a piece lies in two, or two in one. */
function widen(columns: Column[], { segments }: PrintedLine): Column[] | undefined {
  if (columns.length + segments.length > 2 * MAX_COLUMNS) return undefined;
  const widened = columns.map((column) => ({ ...column }));
  const taken = new Set<Column>();
  for (const { start, end } of segments) {
    const within = widened.filter((column) => start < column.end && column.start < end);
    const [column] = within;
    if (within.length > 1 || (column && taken.has(column))) return undefined;
    if (column) {
      taken.add(column);
      column.start = Math.min(column.start, start);
      column.end = Math.max(column.end, end);
      column.lastStart = Math.max(column.lastStart, start);
      column.firstEnd = Math.min(column.firstEnd, end);
    } else if (segments.length > 1 || columns.length === 0) {
      const created = { start, end, lastStart: start, firstEnd: end };
      widened.push(created);
      taken.add(created);
    } else return undefined;
  }

  return widened.toSorted((one, other) => one.start - other.start);
}

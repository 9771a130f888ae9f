import { goesOn } from "./flow.ts";
import { isListEntry, type PrintedLine, type Segment, textOf } from "./printed-line.ts";

/** A row of a table: its cells are joined from its lines. */
export interface TableRow {
  number: number;
  page: number;
  cells: string[];
}

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
    pieces.push(...reader.rows.map((row) => ({ row })));
  }

  return pieces;
}

/** Leaves out the heading of a table that each of its pages repeats. */
export function withoutRepeatedHeadings(lines: PrintedLine[]): PrintedLine[] {
  const firsts = new Map<string, number>();
  const kept: PrintedLine[] = [];
  let repeated: number | undefined;
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    const isFirstOfPage = index > 0 && lines[index - 1]?.page !== line.page;
    // The names of columns have no digits: a row of a programme may well come twice.
    const isHeading = isRowOfCells(line) && !/\p{Nd}/u.test(text);
    if (isFirstOfPage && isHeading) repeated = firsts.get(text);
    else if (isFirstOfPage) repeated = undefined;
    const first = repeated === undefined ? undefined : lines[repeated];
    if (repeated !== undefined && first && textOf(first) === text) {
      repeated += 1;
      continue;
    }
    repeated = undefined;
    if (isHeading && !firsts.has(text)) firsts.set(text, index);
    kept.push(line);
  }

  return kept;
}

/** A line between the margins, alone with its gap, is one that is justified with few words. */
function isStretched({ segments, letter, isInGrid }: PrintedLine, margin: number, edge: number): boolean {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last || isInGrid || first.firstWord === undefined) return false;

  return first.start - margin < letter && edge - last.end < letter;
}

function asOnePiece(line: PrintedLine): PrintedLine {
  const [first, last] = [line.segments[0], line.segments.at(-1)];
  if (!first || !last) return line;
  const text = line.segments.map((segment) => segment.text.trim()).join(" ");

  return { ...line, segments: [{ ...first, text, end: last.end }] };
}

interface Column {
  start: number;
  end: number;
  /** the last start and the first end of a piece: those of a column of English in an Arabic table differ most */
  lastStart: number;
  firstEnd: number;
}

interface Table {
  columns: Column[];
  /** the line after its last one of several pieces */
  end: number;
}

/** A line of more pieces is no row of an agenda. */
const MAX_COLUMNS = 30;

function isRowOfCells(line: PrintedLine | undefined): boolean {
  return line !== undefined && line.segments.length > 1 && line.segments.length <= MAX_COLUMNS && !isListEntry(line);
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

interface LastPiece extends Segment {
  letter: number;
  page: number;
  position: number;
}

/** Lines of a cell stand no further apart, in lines. */
const NEXT_LINE = 1.3;
/** Letters between the text of a cell and the next column. */
const PADDING = 1.5;

function isEndAligned({ start, end, lastStart, firstEnd }: Column): boolean {
  return lastStart - start > end - firstEnd;
}

class RowReader {
  readonly rows: TableRow[] = [];

  /** the last line of each cell */
  private open: (LastPiece | undefined)[] = [];
  private page = 0;

  private readonly columns: Column[];
  private readonly edge: number;

  constructor(columns: Column[], edge: number) {
    this.columns = columns;
    this.edge = edge;
  }

  /** Reads the lines of a table, and those after it in which its last row goes on; returns the line after. */
  read(lines: PrintedLine[], from: number, end: number): number {
    let at = from;
    for (; at < lines.length; at++) {
      const line = lines[at];
      if (!line) break;
      const isOnNewPage = at > from && line.page !== this.page;
      if (at >= end && (this.isNewRow(line, isOnNewPage) || !this.fits(line))) break;
      this.add(line, isOnNewPage);
      this.page = line.page;
    }

    return at;
  }

  private fits({ segments }: PrintedLine): boolean {
    return segments.every(({ start, end }) => {
      const index = this.columnOf({ start, end });
      const next = this.columns[index + 1];

      return next === undefined || end <= next.start;
    });
  }

  private add(line: PrintedLine, isOnNewPage: boolean): void {
    if (this.isNewRow(line, isOnNewPage)) {
      this.rows.push({ number: line.number, page: line.page, cells: this.columns.map(() => "") });
      this.open = [];
    }
    const row = this.rows.at(-1);
    if (!row) return;
    for (const segment of line.segments) {
      const column = this.columnOf(segment);
      const before = row.cells[column];
      const text = segment.text.trim();
      row.cells[column] = before ? `${before}${this.isOpen(column, segment, line) ? " " : "\n"}${text}` : text;
      this.open[column] = { ...segment, letter: line.letter, page: line.page, position: line.position };
    }
  }

  /** A row begins after a rule or a space, or where no cell goes on from the line before. */
  private isNewRow(line: PrintedLine, isOnNewPage: boolean): boolean {
    if (this.rows.length === 0) return true;
    if (line.isInGrid && !isOnNewPage) return line.isRuledOff === true;
    if (!isOnNewPage && (line.isRuledOff || line.isApart)) return true;
    const continued = line.segments.map((segment) => {
      const column = this.columnOf(segment);

      return { column, isContinued: this.isOpen(column, segment, line) };
    });

    if (continued.some(({ column, isContinued }) => column === 0 && !isContinued)) return true;
    // The cells of a row begin on one line.
    const begins = ({ column }: { column: number }) => !this.rows.at(-1)?.cells[column];
    if (this.columns.length > 2 && continued.some(begins)) return true;
    // Beside the name of an organ stand several particulars, each on its line.
    if (this.columns.length === 2 && continued.every(({ column }) => column === 1)) return false;

    const short = continued.filter(({ column }) => column < this.columns.length - 1);
    if (this.columns.length > 2 && short.length > 0) return short.every(({ isContinued }) => !isContinued);

    return continued.every(({ isContinued }) => !isContinued);
  }

  private isOpen(column: number, { text, firstWord }: Segment, { page, position }: PrintedLine): boolean {
    const last = this.open[column];
    if (!last || (last.page === page && position - last.position > NEXT_LINE)) return false;
    const own = this.columns[column];
    const [previous, next] = [this.columns[column - 1], this.columns[column + 1]];
    const padding = PADDING * last.letter;
    const from = own && previous && isEndAligned(own) ? previous.end + padding : (own?.start ?? last.start);
    const end = own && next && isEndAligned(next) ? own.end : (next?.start ?? this.edge) - padding;
    const measure = (end - from) / last.letter;

    return goesOn(
      last.text,
      { room: measure - (last.end - last.start) / last.letter, measure },
      text,
      firstWord === undefined ? undefined : firstWord / last.letter,
    );
  }

  private columnOf({ start, end }: Pick<Segment, "start" | "end">): number {
    const found = this.columns.findIndex((column) => start < column.end && column.start < end);
    if (found >= 0) return found;

    return Math.max(
      0,
      this.columns.findLastIndex((column) => column.start <= start),
    );
  }
}

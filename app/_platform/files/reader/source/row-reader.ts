import { joinWrapped } from "../../../../_domain/agenda-import/join-wrapped.ts";
import { goesOn, isNextEntry, isSurelyOneText } from "./flow.ts";
import type { PrintedLine, Segment } from "./printed-line.ts";

/** A row of a table: its cells are joined from its lines. */
export interface TableRow {
  number: number;
  page: number;
  cells: string[];
}

/** A column of a table, as wide as its pieces. */
export interface Column {
  start: number;
  end: number;
  /** the last start and the first end of a piece: those of a column of English in an Arabic table differ most */
  lastStart: number;
  firstEnd: number;
}

interface LastPiece extends Segment {
  letter: number;
  page: number;
  position: number;
  isTabbed: boolean;
}

/** Lines of a cell stand no further apart, in lines. */
const NEXT_LINE = 1.3;
/** Letters between the text of a cell and the next column. */
const PADDING = 1.5;

function isEndAligned({ start, end, lastStart, firstEnd }: Column): boolean {
  return lastStart - start > end - firstEnd;
}

function widthOf({ start, end }: Column): number {
  return end - start;
}

/** Reads the rows of one table from its lines. */
export class RowReader {
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
      row.cells[column] = before ? this.joinCell(before, column, segment, line) : text;
      this.open[column] = {
        ...segment,
        letter: line.letter,
        page: line.page,
        position: line.position,
        isTabbed: line.isTabbed === true,
      };
    }
  }

  /** A row begins after a rule or a space, or where no cell goes on from the line before. */
  private isNewRow(line: PrintedLine, isOnNewPage: boolean): boolean {
    if (this.rows.length === 0) return true;
    if (line.isInGrid && !isOnNewPage) return line.isRuledOff === true;
    if (!isOnNewPage && (line.isRuledOff || line.isApart)) return true;
    if (line.isTabbed || isNextEntry(this.rows.at(-1)?.cells[0] ?? "", this.firstCellOf(line))) return true;
    const continued = line.segments.map((segment) => {
      const column = this.columnOf(segment);

      return { column, isContinued: this.isOpen(column, segment, line) };
    });

    if (continued.some(({ column, isContinued }) => column === 0 && !isContinued)) return true;
    // Cells that just fit their column seem to go on, but seldom do all cells of a row.
    if (!this.isMasthead() && this.isWholeRow(line) && !this.isFirstCellOpen(line)) return true;
    // The cells of a row begin on one line.
    const begins = ({ column }: { column: number }) => !this.rows.at(-1)?.cells[column];
    if (this.columns.length > 2 && continued.some(begins)) return true;
    // Beside the name of an organ stand several particulars, each on its line.
    if (this.isMasthead() && continued.every(({ column }) => column === 1)) return false;

    const short = continued.filter(({ column }) => column < this.columns.length - 1);
    if (this.columns.length > 2 && short.length > 0) return short.every(({ isContinued }) => !isContinued);

    return continued.every(({ isContinued }) => !isContinued);
  }

  /** Two columns, of which the first is the wider: a name, and particulars beside it. */
  private isMasthead(): boolean {
    const [first, second] = this.columns;

    return (
      this.columns.length === 2 && first !== undefined && second !== undefined && widthOf(first) >= widthOf(second)
    );
  }

  /** Returns whether a line has every cell that the row has so far, and more than one. */
  private isWholeRow({ segments }: PrintedLine): boolean {
    const columns = new Set(segments.map((segment) => this.columnOf(segment)));
    const cells = this.rows.at(-1)?.cells ?? [];

    return columns.size > 1 && cells.every((cell, column) => !cell || columns.has(column));
  }

  private firstCellOf({ segments }: PrintedLine): string {
    return segments.find((each) => this.columnOf(each) === 0)?.text ?? "";
  }

  private isFirstCellOpen({ segments }: PrintedLine): boolean {
    const segment = segments.find((each) => this.columnOf(each) === 0);
    const last = this.open[0];

    return segment !== undefined && last !== undefined && isSurelyOneText(last.text, segment.text);
  }

  private isOpen(column: number, { text, firstWord }: Segment, { page, position }: PrintedLine): boolean {
    const last = this.open[column];
    if (!last || (last.page === page && position - last.position > NEXT_LINE)) return false;
    const own = this.columns[column];
    const [previous, next] = [this.columns[column - 1], this.columns[column + 1]];
    const padding = PADDING * last.letter;
    const from = own && previous && isEndAligned(own) ? previous.end + padding : (own?.start ?? last.start);
    // Beside particulars on the right, the name of an organ is as wide as its widest line.
    const isName = own && next && !last.isTabbed && (this.isMasthead() || isEndAligned(next));
    const end = isName ? own.end : (next?.start ?? this.edge) - padding;
    const measure = (end - from) / last.letter;

    return goesOn(
      last.text,
      { room: measure - (last.end - last.start) / last.letter, measure },
      text,
      firstWord === undefined ? undefined : firstWord / last.letter,
    );
  }

  private joinCell(before: string, column: number, segment: Segment, line: PrintedLine): string {
    const text = segment.text.trim();

    return this.isOpen(column, segment, line) ? joinWrapped(before, text) : `${before}\n${text}`;
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

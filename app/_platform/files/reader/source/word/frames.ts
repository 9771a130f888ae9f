import type { SourceBlock } from "@/app/_domain/agenda-import/source-document";
import type { XmlElement } from "@/app/_domain/documents/inspection/read-xml";
import { isOn } from "./styles.ts";
import { blocksOfTable, type Cell, type Frame, type Row, readSpan, type Table } from "./tables.ts";

export type { Frame } from "./tables.ts";

/** The cells and text boxes that are open at a place of a story, one within the other. */
export class WordFrames {
  private readonly frames: [body: Frame, ...others: Frame[]];
  private readonly tables: Table[] = [];

  /** @param blocks of the body, to which more are added. */
  constructor(blocks: SourceBlock[]) {
    this.frames = [createFrame(blocks)];
  }

  /** The innermost frame, in which blocks are placed. */
  get current(): Frame {
    return this.frames.at(-1) ?? this.frames[0];
  }

  /** Reads an element of a table or the beginning of a text box; returns whether it is one. */
  open(element: XmlElement, line: number): boolean {
    const value = element.attribute("w:val");
    const row = this.row;
    const cell = row?.cells.at(-1);
    switch (element.local) {
      case "txbxContent":
        this.frames.push(createFrame());
        return true;
      case "tbl":
        this.tables.push({ rows: [] });
        return true;
      case "tr":
        this.tables.at(-1)?.rows.push({ line, before: 0, cells: [], isDeleted: false });
        return true;
      case "tc":
        if (row) this.openCell(row);
        return true;
      case "gridBefore":
        if (row) row.before = readSpan(value);
        return true;
      case "gridSpan":
        if (cell) cell.span = readSpan(value);
        return true;
      case "cellDel":
        if (cell) cell.isDeleted = true;
        return true;
      case "hidden":
        if (isOn(value)) this.deleteRow();
        return true;
    }

    return false;
  }

  /** Marks a row as not printed: its properties stand before its cells. */
  deleteRow(): void {
    if (this.row?.cells.length === 0) this.row.isDeleted = true;
  }

  endCell(): void {
    if (this.frames.length > 1) this.frames.pop();
  }

  /** Ends a text box, and returns what is in it. */
  endBox(): SourceBlock[] {
    return this.frames.length > 1 ? (this.frames.pop()?.blocks ?? []) : [];
  }

  endTable(): void {
    const table = this.tables.pop();
    for (const block of table ? blocksOfTable(table) : []) this.current.blocks.push(block);
  }

  get isInDeletedRow(): boolean {
    return this.tables.some(({ rows }) => {
      const row = rows.at(-1);

      return row !== undefined && (row.isDeleted || row.cells.at(-1)?.isDeleted === true);
    });
  }

  private get row(): Row | undefined {
    return this.tables.at(-1)?.rows.at(-1);
  }

  private openCell(row: Row): void {
    const cell: Cell = { ...createFrame(), span: 1, isDeleted: false };
    row.cells.push(cell);
    this.frames.push(cell);
  }
}

function createFrame(blocks: SourceBlock[] = []): Frame {
  return { blocks, carried: [], number: "", level: undefined, boxes: [] };
}

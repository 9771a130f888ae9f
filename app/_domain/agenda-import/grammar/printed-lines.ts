import type { SourceBlock } from "../source-document";

/** A line as printed: of a text, of a cell, or a whole paragraph of a document without lines. */
export interface PrintedLine {
  /** of the source */
  line: number;
  text: string;
  /** the line before it goes on in it */
  continues: boolean;
  isHeading: boolean;
  /** the place of its block in the document */
  block: number;
}

/** Returns the lines of blocks: each line break and each cell begins one. */
export function linesOfBlocks(blocks: SourceBlock[]): PrintedLine[] {
  return blocks.flatMap((block, index) => {
    const texts = (block.cells ?? [block.text]).flatMap((cell) => cell.split("\n"));

    return texts
      .map((text) => text.replace(/\s+/g, " ").trim())
      .filter((text) => text)
      .map(
        (text, place): PrintedLine => ({
          line: block.line,
          text,
          continues: place === 0 && block.continues === true,
          isHeading: block.isHeading === true,
          block: index,
        }),
      );
  });
}

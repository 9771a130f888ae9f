import type { SourceBlock } from "@/app/_domain/agenda-import/source-document";
import { type FlowingLine, findContinuations } from "./flow.ts";
import { isListEntry, LIST_ENTRY, type PrintedLine, textOf } from "./printed-line.ts";
import { withoutRepeatedHeadings } from "./repeated-headings.ts";
import { joinStretched } from "./stretched-lines.ts";
import { joinRows, type Piece } from "./table-rows.ts";
import { joinDividedWords } from "./word-breaks.ts";

/**
 * Returns the blocks of a text of lines: rows of tables, and lines of paragraphs.
 *
 * @param edge the end of a full line; undefined where the lines themselves show it.
 */
export function blocksOfLines(lines: PrintedLine[], edge: number | undefined): SourceBlock[] {
  const widest = edge ?? lines.reduce((most, { segments }) => Math.max(most, segments.at(-1)?.end ?? 0), 0);
  const pieces = joinRows(withoutRepeatedHeadings(joinStretched(lines, widest)), widest);
  let hanging: number | undefined;
  const flow = pieces.map((piece, index) => {
    const flowing = flowOf(piece, pieces[index - 1], edge);
    const start = "line" in piece ? piece.line.segments[0]?.start : undefined;
    const isHanging = hanging !== undefined && start !== undefined && Math.abs(start - hanging) <= letterOf(piece);
    if ("line" in piece && isListEntry(piece.line)) hanging = piece.line.segments[1]?.start;
    else if (!isHanging || flowing.isApart) hanging = undefined;

    return isHanging ? { ...flowing, isHanging } : flowing;
  });
  const continues = findContinuations(flow);
  const blocks = pieces.map((piece, index): SourceBlock => {
    if ("line" in piece)
      return {
        ...{ line: piece.line.number, text: textOf(piece.line) },
        ...(LIST_ENTRY.test(textOf(piece.line)) && { indent: indentOf(piece.line) }),
        ...(continues[index] && { continues: true }),
      };
    const { number, cells } = piece.row;

    return { line: number, text: cells.join("\t").trimEnd(), cells };
  });

  return joinDividedWords(blocks);
}

/** Returns how far in a line stands, in letters. */
function indentOf({ segments: [first], letter }: PrintedLine): number {
  return Math.round((first?.start ?? 0) / letter);
}

function letterOf(piece: Piece): number {
  return "line" in piece ? piece.line.letter / 2 : 0;
}

function flowOf(piece: Piece, before: Piece | undefined, edge: number | undefined): FlowingLine {
  if ("row" in piece) return { text: piece.row.cells.join("\t"), isApart: false, isRow: true };
  const { line } = piece;
  const [first, last] = [line.segments[0], line.segments.at(-1)];
  const isIndented =
    edge !== undefined && before !== undefined && "line" in before && isParagraphIndent(before.line, line);

  return {
    text: textOf(line),
    isApart: line.isApart || isIndented,
    isRow: false,
    // A PDF has wide spaces in its justified lines, too.
    ...(edge === undefined && (isListEntry(line) || MARK_APART.test(textOf(line))) && { isEntry: true }),
    ...(edge !== undefined &&
      first &&
      last && {
        room: (edge - last.end) / line.letter,
        measure: (edge - first.start) / line.letter,
        ...(first.firstWord !== undefined && { firstWord: first.firstWord / line.letter }),
      }),
  };
}

/** "(a)  Report": spaces set the mark apart. */
const MARK_APART = /^(?:[([（]?\p{L}{1,4}[)\]）]|\p{Ll}\.)\s{2,}\S/u;

/** Room in letters by which the first line of a paragraph is set in. */
const INDENT = 1.5;

/** A line further in than the full line before it begins a paragraph, unless that one has a mark set out. */
function isParagraphIndent(before: PrintedLine, line: PrintedLine): boolean {
  const [outer, inner] = [before.segments[0], line.segments[0]];

  return (
    outer !== undefined &&
    inner !== undefined &&
    before.page === line.page &&
    before.segments.length === 1 &&
    !/^\S{1,6}[.)-]\s/u.test(outer.text) &&
    inner.start - outer.start > INDENT * line.letter * 2
  );
}

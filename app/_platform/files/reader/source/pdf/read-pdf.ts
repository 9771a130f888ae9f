import type { SourceBlock, SourceDocument } from "@/app/_domain/agenda-import/source-document";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { withPdf } from "../../../../../_domain/documents/inspection/open-pdf.ts";
import { placeGlyphs } from "../../placed-glyphs.ts";
import { placeRules } from "../../placed-rules.ts";
import { blocksOfLines } from "../blocks-of-lines.ts";
import type { PrintedLine } from "../printed-line.ts";
import { linesOfPages } from "./lines-of-pages.ts";
import { stripPageEdges } from "./page-edges.ts";
import { takeNotes } from "./page-notes.ts";
import { type PlacedPage, readPage } from "./segments-of-page.ts";

/** A PDF without text: its pages are pictures. */
export class NoTextLayer extends Error {}

/**
 * Reads a PDF with text: its lines in reading order without what belongs to the pages, the cells of
 * rows, and the notes at the foot of each page.
 *
 * @throws {NoTextLayer} if no page has text.
 */
export async function readPdf(file: RandomAccessFile): Promise<SourceDocument> {
  const placed: PlacedPage[] = [];
  await withPdf(file, async (pdf) => {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const operators = await page.getOperatorList();
      placed.push(readPage(await placeGlyphs(page, operators), await placeRules(operators), page.view[2] ?? 0));
      page.cleanup();
    }
  });
  if (placed.every(({ lines }) => lines.length === 0)) throw new NoTextLayer("The PDF has no text.");
  const bodySize = commonSize(placed);
  const { pages: stripped, runningHeads } = stripPageEdges(placed);
  const { pages, calls } = takeNotes(stripped, bodySize);
  const lines = linesOfPages(pages, bodySize, calls);
  const edge = edgeOf(lines, bodySize);
  const blocks: SourceBlock[] = blocksOfLines(lines, edge);

  return { format: "pdf", blocks, notes: calls.notes, runningHeads, acceptedChanges: 0 };
}

/** Lines that end at one place show the edge; a sign that hangs over it is no wider than this, in sizes of type. */
const JUSTIFIED_SHARE = 0.2;
const HANGING = 1.5;

/** Returns where full lines end. */
function edgeOf(lines: PrintedLine[], bodySize: number): number {
  const ends = lines.map(({ segments }) => segments.at(-1)?.end ?? 0);
  const most = ends.reduce((one, other) => Math.max(one, other), 0);
  const counts = new Map<number, number>();
  for (const end of ends) counts.set(Math.round(end), (counts.get(Math.round(end)) ?? 0) + 1);
  const [common, count] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [most, 0];

  return count >= JUSTIFIED_SHARE * lines.length && most - common <= HANGING * bodySize ? common : most;
}

/** Returns the size in which most of the text is set. */
function commonSize(pages: PlacedPage[]): number {
  const letters = new Map<number, number>();
  for (const { size, segments } of pages.flatMap(({ lines }) => lines)) {
    const rounded = Math.round(size * 10) / 10;
    const count = segments.reduce((sum, { text }) => sum + text.length, 0);
    letters.set(rounded, (letters.get(rounded) ?? 0) + count);
  }

  return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}

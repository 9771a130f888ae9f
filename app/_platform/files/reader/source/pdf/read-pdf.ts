import type { SourceBlock, SourceDocument, SourceNote } from "@/app/_domain/agenda-import/source-document";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { callNote, withoutCallMarks } from "../../../../../_domain/agenda-import/source-document.ts";
import { withPdf } from "../../../../../_domain/documents/inspection/open-pdf.ts";
import { readSuperscript } from "../../../../../_vocabulary/superscript-digits.ts";
import { placeGlyphs } from "../../placed-glyphs.ts";
import { type FlowingLine, findContinuations } from "../flow.ts";
import { pageFurniture } from "../page-furniture.ts";
import { linesOfPage, type Segment } from "./segments-of-page.ts";

/** A PDF without text: its pages are pictures. */
export class NoTextLayer extends Error {}

/** A line of the text, or of the notes at the foot of a page. */
interface PageLine extends FlowingLine {
  number: number;
  page: number;
  cells: string[];
  size: number;
  base: number;
  start: number;
}

/**
 * Reads a PDF with text: its lines in reading order without what belongs to the pages, the cells of
 * rows, and the notes at the foot of each page.
 *
 * @throws {NoTextLayer} if no page has text.
 */
export async function readPdf(file: RandomAccessFile): Promise<SourceDocument> {
  const pages: Segment[][][] = [];
  await withPdf(file, async (pdf) => {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(linesOfPage(await placeGlyphs(page)));
      page.cleanup();
    }
  });
  if (pages.every((lines) => lines.length === 0)) throw new NoTextLayer("The PDF has no text.");
  const bodySize = commonSize(pages);
  const heads: string[] = [];
  const body: PageLine[] = [];
  const notes: { page: number; mark: string; texts: string[] }[] = [];
  let number = 0;
  for (const [index, page] of pages.entries()) {
    const lines = toLines(page, index + 1, number, bodySize);
    number += page.length;
    const last = lines.length - 1;
    let inNotes = false;
    for (const [at, line] of lines.entries()) {
      const furniture = pageFurniture(line.text, at < 2 || at > last - 3);
      if (furniture === "head") heads.push(line.text);
      if (furniture === "rule") inNotes = true;
      if (furniture) continue;
      const mark = noteMark(line.text);
      const isCalled = mark?.isRaised && lines.slice(0, at).some(({ text }) => text.includes(mark.sign));
      if (mark && (isCalled || (line.size < NOTE_SIZE * bodySize && isBelowText(lines.slice(at), bodySize)))) {
        inNotes = true;
        notes.push({ page: index + 1, mark: mark.mark, texts: [mark.rest] });
      } else if (inNotes && notes.at(-1)?.page === index + 1) notes.at(-1)?.texts.push(line.text);
      else body.push(line);
    }
  }
  const continues = findContinuations(body);
  const calls = new NoteCalls(notes);
  const blocks = body.map(
    (line, index): SourceBlock => ({
      line: line.number,
      text: calls.mark(line.text, line.page),
      ...(line.cells.length > 1 && { cells: line.cells.map((cell) => calls.mark(cell, line.page)) }),
      ...(continues[index] && { continues: true }),
    }),
  );

  return { format: "pdf", blocks, notes: calls.notes, runningHeads: [...new Set(heads)], acceptedChanges: 0 };
}

/** Notes are set in smaller type than the text, by this factor at least. */
const NOTE_SIZE = 0.95;

function isBelowText(rest: PageLine[], bodySize: number): boolean {
  return rest.every((line) => line.size < NOTE_SIZE * bodySize || pageFurniture(line.text, true) !== undefined);
}

function noteMark(text: string): { mark: string; sign: string; isRaised: boolean; rest: string } | undefined {
  const [, raised, plain, rest] = /^\s*(?:([⁰¹²³⁴-⁹]+)|(\*{1,4}|\d{1,3}(?=\s)))\s*(\S.*)$/u.exec(text) ?? [];
  const sign = raised ?? plain;

  return sign && rest
    ? { mark: raised ? String(readSuperscript(raised)) : sign, sign, isRaised: raised !== undefined, rest }
    : undefined;
}

/** Puts the calls of a page's notes where their marks stand in its text. */
class NoteCalls {
  readonly notes: SourceNote[] = [];
  private readonly byPage = new Map<string, string>();

  constructor(found: { page: number; mark: string; texts: string[] }[]) {
    for (const [index, { page, mark, texts }] of found.entries()) {
      const key = `p${index + 1}`;
      this.notes.push({ key, mark, text: texts.join(" ") });
      this.byPage.set(`${page} ${mark}`, key);
    }
  }

  mark(text: string, page: number): string {
    return withoutCallMarks(text).replace(/[⁰¹²³⁴-⁹]+|(?<=\S)\*{1,4}(?=\s|$)/gu, (sign) => {
      const key = this.byPage.get(`${page} ${sign.startsWith("*") ? sign : readSuperscript(sign)}`);

      return key ? callNote(key) : sign;
    });
  }
}

/** Returns the size in which most of the text is set. */
function commonSize(pages: Segment[][][]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flat(2)) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }

  return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}

/** A heading is set in another size than the text below it. */
function isOtherSize(one: Segment, other: Segment): boolean {
  return Math.abs(one.size - other.size) > 0.1 * Math.max(one.size, other.size);
}

/** Lines further apart than this, in sizes of the text, do not belong to one paragraph. */
const APART_FACTOR = 1.3;

function toLines(page: Segment[][], number: number, before: number, bodySize: number): PageLine[] {
  const edge = page.flat().reduce((most, { end }) => Math.max(most, end), 0);
  const gaps = page
    .map((line, index) => (page[index - 1]?.[0]?.base ?? Number.NaN) - (line[0]?.base ?? 0))
    .filter((gap) => gap > 0)
    .toSorted((one, other) => one - other);
  const usual = gaps[Math.floor(gaps.length * 0.3)] ?? bodySize * 1.2;

  return page.flatMap((segments, index): PageLine[] => {
    const [first] = segments;
    const last = segments.at(-1);
    if (!first || !last) return [];
    const above = page[index - 1]?.[0];
    const letter = (last.end - last.start) / Math.max(1, last.text.length);
    const cells = segments.map(({ text }) => text.trim());

    return [
      {
        number: before + index + 1,
        page: number,
        text: cells.join("\t"),
        cells,
        size: first.size,
        base: first.base,
        start: first.start,
        isApart: above !== undefined && (above.base - first.base > APART_FACTOR * usual || isOtherSize(above, first)),
        room: Math.max(0, (edge - last.end) / Math.max(letter, 0.1)),
      },
    ];
  });
}

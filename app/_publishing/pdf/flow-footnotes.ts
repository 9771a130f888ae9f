import type { Inline } from "@/app/_vocabulary/rich-text";
import { mm, PAGE, SIZE } from "./measures";
import type { FootnotePlan } from "./place-footnotes";
import type { Typography } from "./typography";
import { widthInEms } from "./widths";

export interface Note {
  number: number;
  content: Inline[];
  typography: Typography;
}

/** A footnote, or the part of it on one page. */
export interface NotePart extends Note {
  /** it starts on an earlier page */
  isContinued: boolean;
}

/** Returns the points that footnotes may take of a page; fewer on the first, with the masthead. */
export const maxNotesHeight = (page: number): number => (page === 1 ? 190 : 390);

/** Points after a footnote. */
export const SPACE_AFTER_NOTE = 2;

/**
 * Returns the footnotes of each page. They are on the page that the plan names; those that do not
 * fit there flow to the next pages in order, and a footnote longer than the rest of the page is
 * continued.
 */
export function flowFootnotes(notes: Note[], plan: FootnotePlan): Map<number, NotePart[]> {
  const pages = new Map<number, NotePart[]>();
  const planned = Map.groupBy(notes, ({ number }) => plan.pages.get(number) ?? 0);
  let waiting: NotePart[] = [];
  const last = Math.max(0, ...planned.keys());
  for (let page = 1; page <= last || waiting.length > 0; page += 1) {
    waiting.push(...(planned.get(page) ?? []).map((note) => ({ ...note, isContinued: false })));
    const { onPage, remaining } = fillPage(waiting, maxNotesHeight(page));
    if (onPage.length > 0) pages.set(page, onPage);
    waiting = remaining;
  }

  return pages;
}

function fillPage(waiting: NotePart[], maxHeight: number): { onPage: NotePart[]; remaining: NotePart[] } {
  const onPage: NotePart[] = [];
  let available = maxHeight;
  for (const [index, note] of waiting.entries()) {
    const height = noteHeight(note);
    if (height <= available) {
      onPage.push(note);
      available -= height;
      continue;
    }
    // A footnote is split only if at least three lines fit, or if it is alone on the page.
    const lines = Math.floor((available - SPACE_AFTER_NOTE) / lineHeight(note));
    const [firstPart, rest] =
      lines >= 3 || onPage.length === 0 ? splitNote(note, Math.max(lines, 1)) : [undefined, note];
    if (firstPart) onPage.push(firstPart);

    return { onPage, remaining: [rest, ...waiting.slice(index + 1)] };
  }

  return { onPage, remaining: [] };
}

/** Returns an upper bound of a footnote's height in points. */
export function noteHeight(note: Note): number {
  return Math.max(1, Math.ceil(contentWidth(note.content) / emsInLine(note))) * lineHeight(note) + SPACE_AFTER_NOTE;
}

function contentWidth(content: Inline[]): number {
  return content.reduce((sum, part) => sum + (part.type === "footnote" ? 0 : widthInEms(part.text)), 0);
}

function lineHeight({ typography: { scale, leading } }: Note): number {
  return SIZE.note * scale * leading;
}

/** Returns the ems of a line, less the space that line breaks leave. */
function emsInLine({ typography: { scale } }: Note): number {
  return ((mm(210) - 2 * PAGE.columnEnd - mm(5)) / (SIZE.note * scale)) * 0.88;
}

/** Splits a footnote after so many lines, between words if possible. */
function splitNote(note: NotePart, lines: number): [NotePart, NotePart] {
  const firstPart: Inline[] = [];
  let available = lines * emsInLine(note);
  for (const [index, part] of note.content.entries()) {
    if (part.type === "footnote") continue;
    const width = widthInEms(part.text);
    if (width <= available) {
      firstPart.push(part);
      available -= width;
      continue;
    }
    const splitIndex = findSplit(part.text, available);
    const secondPart = { ...part, text: part.text.slice(splitIndex).trimStart() };
    firstPart.push({ ...part, text: part.text.slice(0, splitIndex) });

    return [
      { ...note, content: firstPart },
      { ...note, content: [secondPart, ...note.content.slice(index + 1)], isContinued: true },
    ];
  }

  return [note, { ...note, content: [], isContinued: true }];
}

/**
 * Returns the index at which a text reaches a width: after a space, otherwise between characters.
 */
function findSplit(text: string, ems: number): number {
  let width = 0;
  let end = 0;
  let space = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    width += widthInEms(segment);
    if (width > ems && end > 0) break;
    end = index + segment.length;
    if (/\s/.test(segment)) space = end;
  }

  return space > end / 2 ? space : end;
}

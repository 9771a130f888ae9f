import type { Inline } from "@/app/_vocabulary/rich-text";
import { mm, PAGE, SIZE } from "./measures";
import type { FootnotePlan } from "./place-footnotes";
import type { Setting } from "./scripts";
import { widthInEms } from "./widths";

export interface Note {
  number: number;
  content: Inline[];
  setting: Setting;
}

/** A footnote, or so much of it as stands on one page. */
export interface NotePart extends Note {
  /** it began on the page before */
  isContinued: boolean;
}

/** In points: what the footnotes of a page may take of it at most, so that text stands above them; the masthead leaves less on the first. */
export const roomForNotes = (page: number): number => (page === 1 ? 190 : 390);

/** Space after a footnote. */
export const AFTER_NOTE = 2;

/**
 * Returns which footnotes each page sets. They stand where the plan has them; what does not fit there flows on to the next pages, in its order, and a
 * footnote that is longer than the room left is continued there.
 */
export function flowFootnotes(notes: Note[], plan: FootnotePlan): Map<number, NotePart[]> {
  const pages = new Map<number, NotePart[]>();
  const planned = Map.groupBy(notes, ({ number }) => plan.pages.get(number) ?? 0);
  let waiting: NotePart[] = [];
  const last = Math.max(0, ...planned.keys());
  for (let page = 1; page <= last || waiting.length > 0; page += 1) {
    waiting.push(...(planned.get(page) ?? []).map((note) => ({ ...note, isContinued: false })));
    const { here, rest } = fill(waiting, roomForNotes(page));
    if (here.length > 0) pages.set(page, here);
    waiting = rest;
  }

  return pages;
}

function fill(waiting: NotePart[], room: number): { here: NotePart[]; rest: NotePart[] } {
  const here: NotePart[] = [];
  let left = room;
  for (const [index, note] of waiting.entries()) {
    const height = heightOf(note);
    if (height <= left) {
      here.push(note);
      left -= height;
      continue;
    }
    // Only what no page would hold is divided, or what fills the room that others leave.
    const lines = Math.floor((left - AFTER_NOTE) / lineOf(note));
    const [head, rest] = lines >= 3 || here.length === 0 ? divide(note, Math.max(lines, 1)) : [undefined, note];
    if (head) here.push(head);

    return { here, rest: [rest, ...waiting.slice(index + 1)] };
  }

  return { here, rest: [] };
}

/** At least as much room as a footnote takes. */
export function heightOf(note: Note): number {
  return Math.max(1, Math.ceil(widthOf(note.content) / emsInLine(note))) * lineOf(note) + AFTER_NOTE;
}

function widthOf(content: Inline[]): number {
  return content.reduce((sum, part) => sum + (part.type === "footnote" ? 0 : widthInEms(part.text)), 0);
}

function lineOf({ setting: { scale, leading } }: Note): number {
  return SIZE.note * scale * leading;
}

/** Of a line some is lost where a word does not fit. */
function emsInLine({ setting: { scale } }: Note): number {
  return ((mm(210) - 2 * PAGE.columnEnd - mm(5)) / (SIZE.note * scale)) * 0.88;
}

/** So much of a footnote as fits into so many lines, to the end of a word where there is one, and the rest of it. */
function divide(note: NotePart, lines: number): [NotePart, NotePart] {
  const head: Inline[] = [];
  let left = lines * emsInLine(note);
  for (const [index, part] of note.content.entries()) {
    if (part.type === "footnote") continue;
    const width = widthInEms(part.text);
    if (width <= left) {
      head.push(part);
      left -= width;
      continue;
    }
    const cut = cutAt(part.text, left);
    const after = { ...part, text: part.text.slice(cut).trimStart() };
    head.push({ ...part, text: part.text.slice(0, cut) });

    return [
      { ...note, content: head },
      { ...note, content: [after, ...note.content.slice(index + 1)], isContinued: true },
    ];
  }

  return [note, { ...note, content: [], isContinued: true }];
}

/** Where to cut a text that is at most so wide before it: after a space, else between two characters. */
function cutAt(text: string, ems: number): number {
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

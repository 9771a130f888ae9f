import type { SourceDocument } from "@/app/_domain/agenda-import/source-document";
import { printedText } from "../../../../../_domain/agenda-import/source-document.ts";
import { blocksOfLines } from "../blocks-of-lines.ts";
import { isSymbolAlone, pageFurniture } from "../page-furniture.ts";
import type { PrintedLine } from "../printed-line.ts";
import { decodeText } from "./decode-text.ts";
import { segmentsOfLine } from "./segments-of-line.ts";

/** A file of another format than those that are read. */
export class NotText extends Error {}

/**
 * Reads a text: its lines, without what belongs to the pages on which it was printed.
 *
 * @throws {NotText} if the bytes are those of something else.
 */
export function readTextSource(bytes: Uint8Array): SourceDocument {
  const text = decodeText(bytes).replace(/^\ufeff/, "");
  if (!isText(text)) throw new NotText("The file is no text.");
  const lines = text.replaceAll("\f", "\n\f\n").split(/\r\n|[\n\r\u0085\u2028\u2029]/);

  return {
    format: "text",
    blocks: blocksOfLines(withoutFurniture(lines), undefined),
    notes: [],
    runningHeads: [...new Set(lines.map((line) => line.trim()).filter(isSymbolAlone))],
    acceptedChanges: 0,
  };
}

/** The share of characters that control a device or stand for bytes of no text. */
const MAX_CONTROL_SHARE = 0.02;
const SAMPLE = 65_536;

function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(/[^\P{Cc}\t\n\v\f\r\u0085]|\ufffd/gu)?.length ?? 0;

  return controls <= MAX_CONTROL_SHARE * sample.length;
}

/** Leaves out page breaks with the heads and feet beside them; a paragraph goes on across them. */
function withoutFurniture(lines: string[]): PrintedLine[] {
  const kept: PrintedLine[] = [];
  const heads = symbolsAtPageHeads(lines);
  let number = 0;
  let page = 0;
  let symbol: string | undefined;
  let isApart = false;
  // Empty lines beside what belongs to a page are of the page, too.
  let isAtPageEdge = false;
  for (const [index, raw] of lines.entries()) {
    if (raw === "\f") {
      isAtPageEdge = true;
      page += 1;
      continue;
    }
    number += lines[index - 1] === "\f" || lines[index + 1] === "\f" ? 0.5 : 1; // a page break divides its line
    const text = printedText(raw);
    if (!text.trim()) {
      isApart = true;
      continue;
    }
    // The document's own symbol, once more alone on a line, is the head of a further page.
    const isHead = symbol !== undefined && text.trim() === symbol;
    if (isSymbolAlone(text)) symbol ??= text.trim();
    // Another symbol beside a page break may be that of a listed document.
    const isAtEdge = hasSymbolsAlone(text) ? page > 0 && heads.has(text.trim()) : true;
    if (pageFurniture(text, isHead || (isAtEdge && isBesidePageBreak(lines, index)))) {
      isAtPageEdge = true;
      continue;
    }
    kept.push({
      number: Math.ceil(number),
      page,
      segments: segmentsOfLine(text),
      ...(text.trim().includes("\t") && { isTabbed: true }),
      isApart: isApart && !isAtPageEdge,
      position: Math.ceil(number),
      letter: 1,
    });
    isApart = false;
    isAtPageEdge = false;
  }

  return kept;
}

/** Returns the symbols with which several pages begin, or the only further one. */
function symbolsAtPageHeads(lines: string[]): Set<string> {
  const counts = new Map<string, number>();
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (line !== "\f") continue;
    breaks += 1;
    const head = lines
      .slice(index + 1, index + 1 + HEAD_LINES + BLANK_LINES)
      .find((each) => each.trim() && !PAGE_NUMBER_ALONE.test(each.trim()));
    if (head && isSymbolAlone(head)) counts.set(head.trim(), (counts.get(head.trim()) ?? 0) + 1);
  }

  return new Set([...counts].flatMap(([symbol, count]) => (count > 1 || breaks === 1 ? [symbol] : [])));
}

const PAGE_NUMBER_ALONE = /^\d{1,3}(?:\s*\/\s*\d{1,3})?$/;
/** Empty lines at the head of a page. */
const BLANK_LINES = 5;

/** Returns whether a line has symbols and nothing else, such as the number of a page. */
function hasSymbolsAlone(line: string): boolean {
  return isSymbolAlone(line) || line.trim().split(/\s+/).every(isSymbolAlone);
}

/** Lines between a page break and the text. */
const HEAD_LINES = 3;

function isBesidePageBreak(lines: string[], index: number): boolean {
  return [-1, 1].some((step) => {
    let seen = 0;
    for (let at = index + step; seen < HEAD_LINES && at >= 0 && at < lines.length; at += step) {
      if (lines[at] === "\f") return true;
      if (lines[at]?.trim()) seen += 1;
    }
    return false;
  });
}

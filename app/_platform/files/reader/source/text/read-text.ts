import type { SourceBlock, SourceDocument } from "@/app/_domain/agenda-import/source-document";
import { withoutCallMarks } from "../../../../../_domain/agenda-import/source-document.ts";
import { stripInvisibleMarks } from "../../../../../_vocabulary/clean-text.ts";
import { findContinuations } from "../flow.ts";
import { isSymbolAlone, pageFurniture } from "../page-furniture.ts";
import { decodeText } from "./decode-text.ts";

/** Reads a text: its lines, without what belongs to the pages on which it was printed. */
export function readTextSource(bytes: Uint8Array): SourceDocument {
  const lines = decodeText(bytes)
    .replace(/^\ufeff/, "")
    .replaceAll("\f", "\n\f\n")
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const kept = withoutFurniture(lines);
  const continues = findContinuations(kept);
  const blocks = kept.flatMap(({ number, text }, index): SourceBlock[] =>
    text.trim()
      ? [{ line: number, text: text.trim(), ...cellsOf(text), ...(continues[index] && { continues: true }) }]
      : [],
  );

  return {
    format: "text",
    blocks,
    notes: [],
    runningHeads: [...new Set(lines.map((line) => line.trim()).filter(isSymbolAlone))],
    acceptedChanges: 0,
  };
}

interface NumberedLine {
  number: number;
  text: string;
  isApart: boolean;
}

/** Leaves out page breaks with the heads and feet beside them; a paragraph goes on across them. */
function withoutFurniture(lines: string[]): NumberedLine[] {
  const kept: NumberedLine[] = [];
  let number = 0;
  let symbol: string | undefined;
  let isApart = false;
  // Empty lines beside what belongs to a page are of the page, too.
  let isAtPageEdge = false;
  for (const [index, raw] of lines.entries()) {
    if (raw === "\f") {
      isAtPageEdge = true;
      continue;
    }
    number += lines[index - 1] === "\f" || lines[index + 1] === "\f" ? 0.5 : 1; // a page break divides its line
    const text = withoutCallMarks(stripInvisibleMarks(raw));
    if (!text.trim()) {
      isApart = true;
      continue;
    }
    // The document's own symbol, once more alone on a line, is the head of a further page.
    const isHead = symbol !== undefined && text.trim() === symbol;
    if (isSymbolAlone(text)) symbol ??= text.trim();
    if (pageFurniture(text, isHead || isBesidePageBreak(lines, index))) {
      isAtPageEdge = true;
      continue;
    }
    kept.push({ number: Math.ceil(number), text, isApart: isApart && !isAtPageEdge });
    isApart = false;
    isAtPageEdge = false;
  }

  return kept;
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

function cellsOf(text: string): { cells?: string[] } {
  return /\S\t/.test(text) ? { cells: text.split("\t").map((cell) => cell.trim()) } : {};
}

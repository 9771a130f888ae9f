import { spacedSymbolAlone } from "../../../../_vocabulary/printed-symbols.ts";

/** The number of a document's production: `V.15-01966 (E)    270315`, `GE.95-`, `18-05512 (A)`, `K1804101 070119`. */
const JOB_NUMBER =
  /^(?:[A-Z]{1,3}\.\s?\d{2}-\s?\d*(?:\s*\([A-Z]\))?(?:\s+[A-Z]{2})?[\s\d/-]*|\d{2}-\d{5}\*?\s*\([A-Z]\)[\s\d]*|[A-Z]{1,3}\d{7}(?:\s*\([A-Z]\))?(?:\s+\d{6})*)$/;
/** The bar code in the type of its font: `*1501966*`. */
const BAR_CODE = /^\*\d{6,}[A-Z]?\*$/;
const PAGE_NUMBER = /^(?:[-–]\s*)?(?:page\s+|стр\.\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?$/iu;
const SYMBOL_ALONE = /^[A-Z][A-Z0-9.()-]*(?:\/[A-Za-z0-9.()-]+)+\*{0,3}$/;
/** A line of strokes above the notes of a page. */
const RULE = /^[_─—-]{5,}$/;

/** A longer line is text. */
const MAX_LENGTH = 200;

/**
 * Returns the kind of a line that belongs to the page; undefined for one of the text. A symbol or a
 * number alone belongs to the page only beside a page break.
 */
export function pageFurniture(line: string, isBesidePageBreak: boolean): "production" | "head" | "rule" | undefined {
  if (line.length > MAX_LENGTH) return undefined;
  const text = line.trim().replace(/\s+/g, " ");
  if (JOB_NUMBER.test(text) || BAR_CODE.test(text)) return "production";
  if (RULE.test(text)) return "rule";
  if (!isBesidePageBreak) return undefined;
  const parts = text.split(" ").filter((part) => part);
  const isHead =
    PAGE_NUMBER.test(text) ||
    spacedSymbolAlone(text.replace(/^\d{1,3} (?=[A-Z])/u, "").replace(/ \d{1,3}$/u, "")) !== undefined ||
    (parts.length > 0 && parts.every((part) => SYMBOL_ALONE.test(part) || /^\d{1,3}$/.test(part)));

  return isHead ? "head" : undefined;
}

/** Returns whether a line is a symbol alone. */
export function isSymbolAlone(line: string): boolean {
  return line.length <= MAX_LENGTH && (SYMBOL_ALONE.test(line.trim()) || spacedSymbolAlone(line) !== undefined);
}

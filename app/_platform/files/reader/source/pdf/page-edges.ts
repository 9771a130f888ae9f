import { isSymbolAlone, pageFurniture } from "../page-furniture.ts";
import type { PlacedLine, PlacedPage } from "./segments-of-page.ts";

/** The pages of a document without what belongs to each page, and what that says. */
export interface StrippedPages {
  pages: PlacedPage[];
  runningHeads: string[];
}

/** Lines at the head or the foot of a page that may belong to it. */
const EDGE_LINES = 5;
/** Lines of the first page among which its symbol stands. */
const MASTHEAD_LINES = 15;
/** A running head stands at one place, but for this, in points. */
const SAME_PLACE = 4;
/** The least number, and the least share, of pages with a head of words alone. */
const HEAD_PAGES = 3;
const HEAD_SHARE = 0.3;

/**
 * Strips the heads and feet of pages: numbers of pages and of production, bar codes, symbols, and
 * what stands at the same place on page after page.
 */
export function stripPageEdges(pages: PlacedPage[]): StrippedPages {
  const places = new Places(pages);
  const runningHeads = new Set<string>();
  const stripped = pages.map((page, index) => {
    const { lines } = page;
    const belongsToPage = (line: PlacedLine) => {
      const text = textOf(line);
      const kind = pageFurniture(text, false);
      if (kind === "production") return true;
      if (isPageNumber(text, index, pages.length, places)) return true;
      // The symbol of the first page is that of its masthead, another may be that of a listed document.
      if (index > 0 && (isSymbolBesideNumber(text) || places.isOwnSymbol(line, index))) return true;

      return places.isRunningHead(line, index);
    };
    let [from, to] = [0, lines.length];
    const strip = (line: PlacedLine | undefined) => {
      if (!line || !belongsToPage(line)) return false;
      runningHeads.add(textOf(line));

      return true;
    };
    while (from < Math.min(EDGE_LINES, lines.length) && strip(lines[from])) from += 1;
    while (to > from && lines.length - to < EDGE_LINES && strip(lines[to - 1])) to -= 1;

    return {
      ...page,
      lines: lines.slice(from, to).filter((line) => pageFurniture(textOf(line), false) !== "production"),
    };
  });

  return { pages: stripped, runningHeads: [...runningHeads].filter((text) => /\p{L}/u.test(text)) };
}

export function textOf({ segments }: PlacedLine): string {
  return segments.map(({ text }) => text.trim()).join("\t");
}

const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:\p{L}{1,6}\.?\s+)?(\d{1,4})(?:\s*(?:\/|of|de|из)\s*(\d{1,4}))?(?:\s*[-–—])?$/iu;

/** A number is that of a page if those of other pages count with it. */
function isPageNumber(text: string, index: number, count: number, places: Places): boolean {
  const [, number, of] = PAGE_NUMBER.exec(text) ?? [];
  if (!number || (of && Number(of) < Number(number))) return false;

  return Number(of) === count || (count === 1 ? number === "1" : places.countsWith(Number(number) - index));
}

function isSymbolBesideNumber(text: string): boolean {
  const parts = text.split(/\s+/);

  return parts.length === 2 && parts.some(isSymbolAlone) && parts.some((part) => /^\d{1,4}$/.test(part));
}

/** The lines at the edges of all pages, by what they say and where. */
class Places {
  private readonly count: number;
  private readonly pagesAt = new Map<string, { base: number; page: number }[]>();
  private readonly offsets = new Map<number, Set<number>>();

  private readonly firstSymbols: Set<string>;
  private readonly symbolsAt = new Map<string, { base: number; page: number }[]>();

  constructor(pages: PlacedPage[]) {
    this.count = pages.length;
    const masthead = pages[0]?.lines.slice(0, MASTHEAD_LINES) ?? [];
    this.firstSymbols = new Set(
      masthead.flatMap(({ segments }) => segments.map(({ text }) => text.trim()).filter(isSymbolAlone)),
    );
    for (const [page, { lines }] of pages.entries())
      for (const line of new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)])) {
        const key = keyOf(textOf(line));
        const known = this.pagesAt.get(key);
        if (known) known.push({ base: line.base, page });
        else this.pagesAt.set(key, [{ base: line.base, page }]);
        if (isSymbolAlone(textOf(line))) {
          const places = this.symbolsAt.get(textOf(line)) ?? [];
          places.push({ base: line.base, page });
          this.symbolsAt.set(textOf(line), places);
        }
        const [, number] = PAGE_NUMBER.exec(textOf(line)) ?? [];
        if (!number) continue;
        const offset = Number(number) - page;
        const counted = this.offsets.get(offset) ?? new Set();
        this.offsets.set(offset, counted.add(page));
      }
  }

  /** Returns whether numbers of at least two pages are that much larger than the pages' own. */
  countsWith(offset: number): boolean {
    return (this.offsets.get(offset)?.size ?? 0) > 1;
  }

  /** Returns whether a line is the document's own symbol: that of its first page, or the head of several. */
  isOwnSymbol(line: PlacedLine, page: number): boolean {
    const text = textOf(line);
    if (!isSymbolAlone(text)) return false;
    const there = (this.symbolsAt.get(text) ?? []).slice(0, MOST_COMPARED);

    return (
      this.firstSymbols.has(text) ||
      there.some((each) => each.page !== page && Math.abs(each.base - line.base) <= SAME_PLACE)
    );
  }

  isRunningHead(line: PlacedLine, page: number): boolean {
    const text = textOf(line);
    if (isSymbolAlone(text)) return false; // symbols differ by their numbers
    const there = (this.pagesAt.get(keyOf(text)) ?? []).slice(0, MOST_COMPARED);
    const same = there.filter(({ base }) => Math.abs(base - line.base) <= SAME_PLACE);
    if (!same.some((each) => each.page !== page)) return false;
    // The names of a table's columns stand at the head of its pages, too.
    if (line.segments.length > 2) return false;
    const count = new Set(same.map((each) => each.page)).size;

    return count >= HEAD_PAGES && count >= HEAD_SHARE * Math.min(this.count, MOST_COMPARED);
  }
}

/** Lines with the same words that are compared with each. */
const MOST_COMPARED = 60;

/** Returns a text with its numbers alike, which differ from page to page. */
function keyOf(text: string): string {
  return text.replace(/\d+/g, "0");
}

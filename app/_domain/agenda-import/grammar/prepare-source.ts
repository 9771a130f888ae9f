import { detectLanguage } from "@/app/_vocabulary/detect-language";
import { LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { findPrintedSymbols, spacedSymbolAlone } from "@/app/_vocabulary/printed-symbols";
import type { SourceBlock, SourceDocument } from "../source-document";
import { joinAdjacentLines } from "./adjacent-lines";
import { readTitle } from "./agenda-titles";
import { bareHeading, headingOf } from "./headings";
import { readItemMark } from "./item-marks";
import { languageNamed } from "./masthead/language-names";
import { TERMS } from "./terms";
import type { Terms } from "./terms/terms";
import { findTextNotes } from "./text-notes";

/** Returns a document as the grammar reads it: in its language, with the lines of its paragraphs, titles and notes. */
export function prepareSource(given: SourceDocument): { locale: Locale; terms: Terms; source: SourceDocument } {
  const locale = detectLanguage(given.blocks.map(({ text }) => text).join("\n"));
  const terms = TERMS[locale];
  const source = findTextNotes(joinAdjacentLines(given, terms));

  return { locale, terms, source: { ...source, blocks: joinTitles(withoutHeads(source.blocks, terms), terms) } };
}

/** Blocks of the first page in which the symbol of the document stands. */
const FIRST_BLOCKS = 20;
/** "English", "page 2": lines of the head of a page below the symbol. */
const PAGE = /^(?:page|página|стр\.)\s*\d{1,3}$/iu;

/** Leaves out the heads of pages that no page break shows: the document's own symbol, its language, the page. */
function withoutHeads(blocks: SourceBlock[], terms: Terms): SourceBlock[] {
  const first = blocks.slice(0, FIRST_BLOCKS).findIndex(({ text }) => symbolOf(text) !== undefined);
  const own = symbolOf(blocks[first]?.text ?? "");

  return blocks.filter(({ text: printed }, index) => {
    const text = printed.trim().replace(/\*+$/, "");
    const [before = "", after = ""] = [blocks[index - 1]?.text, blocks[index + 1]?.text.trim()];
    // In a list of documents it is one of them.
    const isListed = headingOf(before, terms) === "documentation" || isSymbolAlone(before);
    const isHead = index > first && text.replace(/\s+/g, " ") === own && !isListed;

    return !(isHead || PAGE.test(text) || (isLanguage(text) && PAGE.test(after)));
  });
}

function symbolOf(text: string): string | undefined {
  return spacedSymbolAlone(text) ?? findPrintedSymbols(text)[0]?.symbol;
}

function isSymbolAlone(text: string): boolean {
  if (spacedSymbolAlone(text)) return true;
  const [symbol] = findPrintedSymbols(text);

  return symbol?.from === 0 && symbol.to === text.trim().length;
}

function isLanguage(text: string): boolean {
  return languageNamed(text) !== undefined && (/^\p{L}+$/u.test(text) || Object.values(LANGUAGE_NAMES).includes(text));
}

/** Words with which the rest of a title begins, and with which its first line may end. */
const GOES_ON =
  /^(?:and|of|for|on|to(?! be)|with|including|et|de|du|des|pour|y|e|del?|para|con|и|с|на|для|к)(?!\p{L})|^l[’']/iu;

const OPEN_END = /\s+(?:(?:and|of|for|to|et|de|du|pour|y|del?|para|и|для|к)(?:\s+(?:the|la|les?|el|los))?)\s*$/iu;

/** Joins a title that is set on two lines: a title and its rest, or two parts that are one together. */
function joinTitles(blocks: SourceBlock[], terms: Terms): SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const text = before && titleOf(before, block, terms);
    if (before && text) joined[joined.length - 1] = { ...before, text };
    else joined.push(block);
  }

  return joined;
}

function titleOf(before: SourceBlock, block: SourceBlock, terms: Terms): string | undefined {
  if (before.cells || block.cells || before.text.length + block.text.length > MAX_TITLE) return undefined;
  const rest = block.text.trim();
  const [first] = before.text.split(OPEN_END);
  const isOpen = first !== before.text;
  if (!(isOpen || GOES_ON.test(rest)) || readItemMark(rest, terms) || headingOf(rest, terms)) return undefined;
  const text = `${before.text.trim()} ${rest}`;

  return readTitle(bareHeading(first ?? ""), terms.locale) && readTitle(bareHeading(text), terms.locale)
    ? text
    : undefined;
}

/** No title on two lines is longer. */
const MAX_TITLE = 250;

import { SUPERSCRIPT } from "@/app/_vocabulary/superscript-digits";
import { foldSymbol, SYMBOL_PATTERN } from "@/app/_vocabulary/symbol";
import type { Lexicon } from "./lexicon/lexicon";
import { joinLines, withoutFinalPunctuation } from "./lines";
import type { SourceBlock } from "./source-block";
import { UnreadableAgenda } from "./unreadable-agenda";

/** A document listed under an item. */
export interface ReadDocument {
  symbol: string;
  title: string;
  kind: "background-paper" | "other";
  line: number;
}

/** Matches the line of a document: its title, then its symbol in parentheses. */
export const ENDS_IN_SYMBOL = new RegExp(`^(.+?)\\s*[(（](${SYMBOL_PATTERN.source})\\*?[)）]$`, "u");

/**
 * Reads the title and symbol of a document; only the title if the line begins like that of a
 * document but has no symbol.
 */
export function readDocument(
  block: SourceBlock,
  lexicon: Lexicon,
): ReadDocument | { symbol?: undefined; title: string } | undefined {
  if (block.mark?.type === "letter" || block.mark?.type === "quotation") return undefined;
  const text = withoutFinalPunctuation(joinLines(block.texts));
  const [, title, symbol] = ENDS_IN_SYMBOL.exec(text) ?? [];
  if (!title || !symbol) return lexicon.documentBegins.test(text) ? { title: text } : undefined;
  if (title.match(SUPERSCRIPT)) throw new UnreadableAgenda(block.line, "footnote-out-of-place", title);

  return {
    symbol: foldSymbol(symbol),
    title,
    kind: lexicon.backgroundPaper.test(title) ? "background-paper" : "other",
    line: block.line,
  };
}

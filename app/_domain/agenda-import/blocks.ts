import { ENDS_IN_SYMBOL } from "./documents";
import type { FootnoteText } from "./footnotes";
import { foldHeading } from "./lexicon";
import type { Lexicon } from "./lexicon/lexicon";
import { joinLines, type Line } from "./lines";
import { readMark } from "./marks";
import type { SourceBlock } from "./source-block";

/** Groups lines into blocks and separates the footnotes. */
export function blocksOf(lines: Line[], lexicon: Lexicon): { blocks: SourceBlock[]; notes: FootnoteText[] } {
  const blocks: SourceBlock[] = [];
  const notes: { number: number; line: number; texts: string[] }[] = [];
  const documentation = lexicon.headings.documentation.map(foldHeading);
  let open: string[] | undefined;
  for (const { number: line, text } of lines) {
    if (!text) {
      open = undefined;
      continue;
    }
    const found = readMark(text);
    if (documentation.includes(foldHeading(text))) {
      blocks.push({ line, mark: { type: "documentation" }, texts: [text] });
      open = undefined;
    } else if (found?.mark.type === "footnote") {
      open = [found.rest];
      notes.push({ number: found.mark.number, line, texts: open });
    } else if (found) {
      const [last] = blocks.slice(-1);
      if (found.mark.type === "quotation" && open && last?.texts === open && last.mark?.type === "quotation") {
        open.push(found.rest);
        continue;
      }
      open = [found.rest];
      blocks.push({ line, mark: found.mark, texts: open });
    } else if (open) open.push(text);
    else {
      open = [text];
      blocks.push({ line, mark: undefined, texts: open });
    }
    // The line of a document ends in its symbol: the next line begins another block.
    if (ENDS_IN_SYMBOL.test(text)) open = undefined;
  }

  return { blocks, notes: notes.map(({ texts, ...note }) => ({ ...note, text: joinLines(texts) })) };
}

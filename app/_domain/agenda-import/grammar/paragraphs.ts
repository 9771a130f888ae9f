import { joinWrapped } from "../join-wrapped";
import type { SourceBlock } from "../source-document";

/** A paragraph, its wrapped lines joined, or a row of a table. */
export interface Paragraph {
  /** its first line in the source */
  line: number;
  text: string;
  cells: string[] | undefined;
  isHeading: boolean;
  /** how far in it stands, where the document tells */
  indent?: number;
}

/** Returns the paragraphs of blocks: a line that continues the one before belongs to its paragraph. */
export function paragraphsOf(blocks: SourceBlock[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    const last = paragraphs.at(-1);
    const text = withoutSpaces(block.text);
    if (END.test(text) || RULE.test(text)) continue;
    if (block.continues && last && !block.cells) last.text = joinWrapped(last.text, text);
    else {
      const { line, cells, indent } = block;
      const isHeading = block.isHeading === true;
      paragraphs.push({ line, text, cells, isHeading, ...(indent !== undefined && { indent }) });
    }
  }

  return paragraphs;
}

/** Strokes or stars below the last line: "=    =    =" */
const RULE = /^(?:[=*_–—-]\s*){3,}$/u;
/** "[End of document]" */
const END =
  /^[[(]\s*(?:end of (?:the )?document|fin du document|fin del documento|конец документа|文件完|نهاية الوثيقة)\s*[\])]$/iu;

/** Returns a text with single spaces; the tab after a number at its beginning stays, which shows that it is one. */
function withoutSpaces(text: string): string {
  const [, mark = "", rest = text] = /^\s*(\S{1,8}\s*\t)\s*(\S.*)$/su.exec(text) ?? [];

  return `${mark && `${mark.trim()}\t`}${rest.replace(/\s+/g, " ").trim()}`;
}

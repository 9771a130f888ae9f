import type { SourceBlock } from "@/app/_domain/agenda-import/source-document";
import { joinWrapped } from "../../../../../_domain/agenda-import/join-wrapped.ts";
import { isSurelyOneText } from "../flow.ts";
import { LIST_ENTRY } from "../printed-line.ts";
import { PAGE_BREAK } from "./signs.ts";

interface PrintedParagraph {
  /** with its number; a break of a line is a line feed */
  text: string;
  isHeading: boolean;
  isNumbered: boolean;
  /** the level of its list */
  level: number | undefined;
}

/**
 * Returns a paragraph as blocks: a break of the page, and a break of a line before a new entry or
 * sentence, begin another; a title or an item that is broken by hand stays whole.
 *
 * @param nextLine counts the blocks.
 */
export function blocksOfParagraph(
  { text, isHeading, isNumbered, level }: PrintedParagraph,
  nextLine: () => number,
): SourceBlock[] {
  const isEntry = isNumbered || LIST_ENTRY.test(text.slice(0, SEEN).trimStart());
  const texts: string[][] = [];
  for (const onPage of text.split(PAGE_BREAK)) {
    let end: string | undefined;
    for (const line of onPage.split("\n")) {
      if (!line.trim()) continue;
      const goesOn = end !== undefined && isContinued(end, line, isEntry);
      if (goesOn && end !== undefined) texts.at(-1)?.push(joinWrapped(end, line).slice(end.length));
      else texts.push([line]);
      end = line.slice(-SEEN);
    }
  }
  if (texts.length === 0) texts.push([""]);

  return texts.map((parts) => ({
    ...{ line: nextLine(), text: parts.join("") },
    ...(isHeading && { isHeading }),
    ...(level !== undefined && { indent: level }),
  }));
}

/** Letters on both sides of a break that show whether the line goes on. */
const SEEN = 300;
/** A line that ends a sentence, or leads to a list. */
const ENDS = /[.:;!?。：；！？؛؟…]["”»“]?\s*$/u;

function isContinued(before: string, line: string, isEntry: boolean): boolean {
  const beginning = line.slice(0, SEEN).trimStart();
  if (LIST_ENTRY.test(beginning)) return false;

  return isSurelyOneText(before, beginning) || (isEntry && !ENDS.test(before));
}

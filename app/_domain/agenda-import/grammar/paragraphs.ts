import type { SourceBlock } from "../source-document";

/** A paragraph, its wrapped lines joined, or a row of a table. */
export interface Paragraph {
  /** its first line in the source */
  line: number;
  text: string;
  cells: string[] | undefined;
  isHeading: boolean;
}

/** Returns the paragraphs of blocks from one to before another. */
export function paragraphsOf(blocks: SourceBlock[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    const last = paragraphs.at(-1);
    const text = withoutSpaces(block.text);
    if (block.continues && last && !block.cells) last.text = joinWrapped(last.text, text);
    else paragraphs.push({ line: block.line, text, cells: block.cells, isHeading: block.isHeading === true });
  }

  return paragraphs;
}

/**
 * Joins wrapped lines: with a space between words, without one between Chinese characters, and after
 * the hyphen of a compound.
 */
export function joinWrapped(before: string, next: string): string {
  const touching = `${before.at(-1) ?? ""}${next.at(0) ?? ""}`;
  const isChinese = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]{2}$/u.test(touching);
  const isCompound = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(next);

  return isChinese || isCompound ? before + next : `${before} ${next}`;
}

/** Returns a text with single spaces; the tab after a number at its beginning stays, which shows that it is one. */
function withoutSpaces(text: string): string {
  const [, mark = "", rest = text] = /^\s*(\S{1,8}\s*\t)\s*(\S.*)$/su.exec(text) ?? [];

  return `${mark && `${mark.trim()}\t`}${rest.replace(/\s+/g, " ").trim()}`;
}

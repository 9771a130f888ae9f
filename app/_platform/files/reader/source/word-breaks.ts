import type { SourceBlock } from "@/app/_domain/agenda-import/source-document";

const DIVIDED = /([\p{L}\p{M}-]+)(?:-|\u00ad|\u2010)$/u;
const REST = /^(\p{Ll}[\p{L}\p{M}]*)([^\s]*)\s*/u;

/**
 * Joins words that are divided at the end of a line: the rest of the word moves to the first line. A
 * compound keeps its hyphen; the document itself shows which words are compounds.
 */
export function joinDividedWords(blocks: SourceBlock[]): SourceBlock[] {
  if (!blocks.some((block, index) => blocks[index + 1]?.continues && DIVIDED.test(block.text))) return blocks;
  const words = wordsOf(blocks);
  const isHyphenated = dividesWords(blocks, words);
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const [divided, beginning = ""] = (block.continues && before && !before.cells && DIVIDED.exec(before.text)) || [];
    const [taken, rest = "", more = ""] = (divided && REST.exec(block.text)) || [];
    const isSoft = divided?.endsWith("\u00ad");
    if (!before || !divided || !taken || !(isSoft || (isOneWord(beginning, rest, words) ?? isHyphenated))) {
      joined.push(block);
      continue;
    }
    before.text = `${before.text.slice(0, -1)}${rest}${more}`;
    const left = block.text.slice(taken.length);
    if (left) joined.push({ ...block, text: left });
  }

  return joined;
}

/** Returns whether two parts are one word; undefined where the document does not show it. */
function isOneWord(beginning: string, rest: string, words: Set<string>): boolean | undefined {
  if (beginning.includes("-") || words.has(`${beginning}-${rest}`.toLowerCase())) return false;

  return words.has(`${beginning}${rest}`.toLowerCase()) || undefined;
}

/** Returns whether the lines of a document end with divided words more often than with parts of compounds. */
function dividesWords(blocks: SourceBlock[], words: Set<string>): boolean {
  let balance = 0;
  for (const [index, { text }] of blocks.entries()) {
    const next = blocks[index + 1];
    const [, beginning] = (next?.continues && DIVIDED.exec(text)) || [];
    const [, rest] = (next && REST.exec(next.text)) || [];
    if (!beginning || !rest) continue;
    const found = isOneWord(beginning, rest, words);
    if (found !== undefined) balance += found ? 1 : -1;
  }

  return balance > 0;
}

/** Returns the words of a document, compounds as they are printed within a line. */
function wordsOf(blocks: SourceBlock[]): Set<string> {
  return new Set(
    blocks.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu) ?? []),
  );
}

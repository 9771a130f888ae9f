import type { SourceBlock, SourceDocument } from "../source-document";
import { headingOf } from "./headings";
import { type ItemMark, readItemMark } from "./item-marks";
import { endsSentence } from "./prose";
import type { Terms } from "./terms/terms";

/** The share of lines that have an empty line before them, in a text that sets its paragraphs apart so. */
const APART_SHARE = 0.55;
/** Lines longer than this are whole paragraphs. */
const LONGEST_WRAPPED = 150;

/**
 * Returns a text whose paragraphs are set apart by empty lines, with each full line joined to the next:
 * a short text has too few of them to show its width otherwise.
 */
export function joinAdjacentLines(source: SourceDocument, terms: Terms): SourceDocument {
  const { format } = source;
  if (format !== "text") return source;
  const blocks = source.blocks.map((block, index) => {
    const before = source.blocks[index - 1];
    const isOverPage = block.continues && before && block.line > before.line + 1;

    return isOverPage && beginsAnew(before, block, terms) ? { ...block, continues: false } : block;
  });
  const apart = blocks.filter(({ line }, index) => line > (blocks[index - 1]?.line ?? 0) + 1);
  const lengths = blocks.flatMap(({ cells, text }) => (cells ? [] : [widthOf(text)]));
  const width = Math.max(0, ...lengths.slice(0, MAX_BLOCKS));
  if (apart.length < APART_SHARE * blocks.length || width > LONGEST_WRAPPED) return { ...source, blocks };

  return {
    ...source,
    blocks: blocks.map((block, index) => {
      const before = blocks[index - 1];

      return before && goesOn(before, block, width, terms) ? { ...block, continues: true } : block;
    }),
  };
}

/** Returns whether a line on a new page, or after an empty line, begins a paragraph although the one before is full. */
function beginsAnew(before: SourceBlock, { text }: SourceBlock, terms: Terms): boolean {
  if (readItemMark(text, terms)) return true;
  if (/^["“«(]?\p{Ll}/u.test(text)) return false;

  return (
    /[.:;。：；؛]$/u.test(before.text) || (/^\p{Lu}/u.test(text) && readItemMark(before.text, terms) !== undefined)
  );
}

/** Arguments of a call. */
const MAX_BLOCKS = 50_000;
/** The room of a line that is nearly full. */
const NEARLY_FULL = 0.2;

/** The mark of an entry, which stands apart from its text. */
const MARK_APART = /^\S{1,6}[.)\]）、-]?(?:\t|\s{2,})/u;

function goesOn(before: SourceBlock, { line, text, cells }: SourceBlock, width: number, terms: Terms): boolean {
  if (line !== before.line + 1 || cells || before.cells || MARK_APART.test(text)) return false;
  const room = width - widthOf(before.text);
  const hasEnded = /[.:;!?。：；！？；؛؟]["”»)]?$/u.test(before.text);
  if (headingOf(before.text, terms) || (headingOf(text, terms) && (hasEnded || room > NEARLY_FULL * width)))
    return false;
  if (isNextNumber(readItemMark(before.text, terms), readItemMark(text, terms))) return false;
  if (readItemMark(text, terms) && (hasEnded || room > NEARLY_FULL * width)) return false;
  const first = /^\p{Script=Han}/u.test(text) ? (text.at(0) ?? "") : (text.split(/\s/u, 1)[0] ?? "");
  if (room < widthOf(first) + 1) return true;

  return !endsSentence(before.text) && !hasEnded && /^\p{Ll}/u.test(text);
}

/** An item on one line, before the next. */
function isNextNumber(one: ItemMark | undefined, next: ItemMark | undefined): boolean {
  return one?.type === "number" && next?.type === "number" && next.number === one.number + 1;
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(sign) ? 2 : 1;

  return width;
}

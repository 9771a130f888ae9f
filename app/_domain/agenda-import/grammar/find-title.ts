import type { SourceBlock } from "../source-document";
import { UnreadableAgenda } from "../unreadable-agenda";
import type { FoundHeading } from "./divide";
import { linesOfBlocks } from "./printed-lines";
import { isProse } from "./prose";
import type { Terms } from "./terms/terms";

/**
 * Returns the place of the title. A report or a letter may have an agenda in it: its own words, or text
 * before the title, show that it is none itself.
 *
 * @throws {UnreadableAgenda} `no-title`
 */
export function findTitle(blocks: SourceBlock[], headings: FoundHeading[], terms: Terms): number {
  const full = headings.find(({ heading }) => heading === "title");
  const short = headings.find(({ heading }) => heading === "agenda" || heading === "annotations");
  const title = full ?? short;
  if (!title) throw new UnreadableAgenda(1, "no-title", blocks[0]?.text ?? "");
  const head = linesOfBlocks(blocks.slice(0, title.block));
  const other = head.find(({ text }) => text.length <= MAX_TITLE && terms.otherDocument.test(text));
  const prose = head.filter(({ text, continues }) => !continues && text.length <= MAX_PROSE && isProse(text));
  if (other) throw new UnreadableAgenda(other.line, "no-title", other.text);
  if (prose.length > (full ? PROSE_BEFORE_TITLE : 0)) {
    const [first] = prose;
    throw new UnreadableAgenda(first?.line ?? 1, "no-title", first?.text ?? "");
  }

  return title.block;
}

const MAX_TITLE = 300;
/** A longer paragraph is of no use to tell documents apart. */
const MAX_PROSE = 20_000;
/** Paragraphs before a title that says what the document is: a note on its issue, a summary. */
const PROSE_BEFORE_TITLE = 6;

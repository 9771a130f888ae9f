import { type Block, linkAddresses, type RichText } from "@/app/_vocabulary/rich-text";
import type { ListedItem } from "./agenda-list";
import { blocksOf, type SourceBlock } from "./blocks";
import { type ReadDocument, readDocument } from "./documents";
import { type Finding, finding } from "./findings";
import { Footnotes, type FootnoteText } from "./footnotes";
import type { Lexicon } from "./lexicon";
import { foldTitle, joinLines, type Line } from "./lines";
import { SUPERSCRIPT } from "./marks";
import { shortened, UnreadableAgenda } from "./unreadable";

/** What the annotations say on one item. */
export interface ReadAnnotation {
  number: string;
  line: number;
  /** the title as printed over the annotation, where it is not the provisional agenda's */
  heading: string | undefined;
  /** the heading "Documentation" as printed, if it stands there */
  documentationHeading: string | undefined;
  annotation: RichText;
  documents: ReadDocument[];
  documentation: RichText;
}

/** The annotations: under the heading of each item its text, then its documents; footnotes go to where they are called. */
export function readAnnotations(
  lines: Line[],
  items: ListedItem[],
  lexicon: Lexicon,
  later: FootnoteText[],
): { annotations: ReadAnnotation[]; findings: Finding[] } {
  const { blocks, notes } = blocksOf(lines, lexicon);
  const footnotes = new Footnotes([...notes, ...later]);
  const annotations: ReadAnnotation[] = [];
  const findings: Finding[] = [];
  const under = new Set<string>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!; // below the length
    const current = annotations.at(-1);
    const heading = readHeading(block, current, items, annotations);
    if (heading) {
      const { item, title, rest } = heading;
      const heads = foldTitle(title) === foldTitle(item.title) ? undefined : title;
      if (heads?.match(SUPERSCRIPT)) throw new UnreadableAgenda(block.line, "footnote-out-of-place", title);
      if (heads)
        findings.push(
          finding("heading-differs", block.line, {
            item: item.number,
            heading: shortened(heads),
            title: shortened(item.title),
          }),
        );
      annotations.push({
        number: item.number,
        line: block.line,
        heading: heads,
        documentationHeading: undefined,
        annotation: [],
        documents: [],
        documentation: [],
      });
      if (rest.length) blocks.splice(index + 1, 0, { line: block.line + 1, mark: undefined, texts: rest });
      continue;
    }
    if (!current) throw new UnreadableAgenda(block.line, "text-before-item", block.texts[0]);
    if (block.mark?.type === "documentation") {
      if (current.documentationHeading) throw new UnreadableAgenda(block.line, "documentation-twice", current.number);
      current.documentationHeading = block.texts[0];
      continue;
    }
    const document = current.documentationHeading ? readDocument(block, lexicon) : undefined;
    if (document?.symbol) {
      if (under.has(`${current.number} ${document.symbol}`))
        throw new UnreadableAgenda(block.line, "document-twice", document.symbol);
      under.add(`${current.number} ${document.symbol}`);
      current.documents.push(document);
      continue;
    }
    if (document) findings.push(finding("document-symbol-missing", block.line, { title: shortened(document.title) }));
    append(current.documentationHeading ? current.documentation : current.annotation, block, footnotes);
  }

  return { annotations, findings: [...findings, ...footnotes.findings()] };
}

interface Heading {
  item: ListedItem;
  title: string;
  /** lines that stand directly under the heading */
  rest: string[];
}

/**
 * The item whose heading this is. A number always heads an item; a letter does where the item has such a sub-item with a title like this,
 * else it is a list's.
 */
function readHeading(
  block: SourceBlock,
  current: ReadAnnotation | undefined,
  items: ListedItem[],
  read: ReadAnnotation[],
): Heading | undefined {
  if (block.mark?.type !== "number" && block.mark?.type !== "letter") return undefined;
  const top = current && items.find(({ number }) => number === current.number);
  const parent = top?.parent ?? top?.number;
  const number =
    block.mark.type === "number"
      ? block.mark.number
      : parent && block.mark.letter && `${parent} (${block.mark.letter})`;
  const item = items.find((each) => each.number === number);
  if (block.mark.type === "number" && !item)
    throw new UnreadableAgenda(block.line, "annotation-of-unknown-item", block.mark.number);
  if (!item) return undefined;
  const heading = titleOf(block.texts, item);
  if (block.mark.type === "letter" && !alike(heading.title, item.title)) return undefined;
  if (read.some((annotation) => annotation.number === item.number))
    throw new UnreadableAgenda(block.line, "annotation-twice", item.number);

  return { item, ...heading };
}

/** A heading may be broken over several lines: as many as make the title; else the first. */
function titleOf(texts: string[], item: ListedItem): { title: string; rest: string[] } {
  for (let count = 1; count <= texts.length; count++) {
    const title = joinLines(texts.slice(0, count));
    if (foldTitle(title) === foldTitle(item.title)) return { title, rest: texts.slice(count) };
  }

  return { title: texts[0] ?? "", rest: texts.slice(1) };
}

/** Whether two titles share most of their pairs of neighbouring letters (Dice). */
function alike(one: string, other: string): boolean {
  const pairs = (text: string) => {
    const letters = [...foldTitle(text).toLowerCase()];
    return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
  };
  const [first, second] = [pairs(one), pairs(other)];
  const shared = [...first].filter((pair) => second.has(pair)).length;

  return (2 * shared) / (first.size + second.size || 1) > 0.5;
}

function append(text: RichText, block: SourceBlock, footnotes: Footnotes): void {
  const content = footnotes.inline(joinLines(block.texts), block.line);
  if (block.mark?.type === "letter" || block.mark?.type === "bullet") {
    const item = { mark: block.mark.printed, content };
    const last = text.at(-1);
    if (last?.type === "list") last.items.push(item);
    else text.push({ type: "list", items: [item] });
    return;
  }
  const type: Exclude<Block["type"], "list"> = block.mark?.type === "quotation" ? "quotation" : "paragraph";
  text.push({ type, content: content.length ? content : linkAddresses(joinLines(block.texts)) });
}

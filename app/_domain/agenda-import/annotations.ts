import { type Block, linkAddresses, type RichText } from "@/app/_vocabulary/rich-text";
import { SUPERSCRIPT } from "@/app/_vocabulary/superscript-digits";
import type { AgendaListItem } from "./agenda-list";
import { blocksOf } from "./blocks";
import { type ReadDocument, readDocument } from "./documents";
import { createFinding, type Finding } from "./findings";
import { Footnotes, type FootnoteText } from "./footnotes";
import type { Lexicon } from "./lexicon/lexicon";
import { foldTitle, joinLines, type Line } from "./lines";
import { similarity } from "./similarity";
import type { SourceBlock } from "./source-block";
import { truncate, UnreadableAgenda } from "./unreadable-agenda";

/** The annotation of one item. */
export interface ReadAnnotation {
  number: string;
  line: number;
  /** the title as printed over the annotation, if it differs from the provisional agenda's */
  heading: string | undefined;
  /** the heading "Documentation" as printed, if there is one */
  documentationHeading: string | undefined;
  annotation: RichText;
  documents: ReadDocument[];
  documentation: RichText;
}

/**
 * Reads the annotations: under each item's heading its text, then its documents, with footnotes.
 */
export function readAnnotations(
  lines: Line[],
  items: AgendaListItem[],
  lexicon: Lexicon,
  later: FootnoteText[],
): { annotations: ReadAnnotation[]; findings: Finding[] } {
  const { blocks, notes } = blocksOf(lines, lexicon);
  const footnotes = new Footnotes([...notes, ...later]);
  const annotations: ReadAnnotation[] = [];
  const findings: Finding[] = [];
  const seenDocuments = new Set<string>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!; // the index is below the length
    const current = annotations.at(-1);
    const heading = readHeading(block, current, items, annotations);
    if (heading) {
      const { item, title, rest } = heading;
      const ownHeading = foldTitle(title) === foldTitle(item.title) ? undefined : title;
      if (ownHeading?.match(SUPERSCRIPT)) throw new UnreadableAgenda(block.line, "footnote-out-of-place", title);
      if (ownHeading)
        findings.push(
          createFinding("heading-differs", block.line, {
            item: item.number,
            heading: truncate(ownHeading),
            title: truncate(item.title),
          }),
        );
      annotations.push({
        number: item.number,
        line: block.line,
        heading: ownHeading,
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
      if (seenDocuments.has(`${current.number} ${document.symbol}`))
        throw new UnreadableAgenda(block.line, "document-twice", document.symbol);
      seenDocuments.add(`${current.number} ${document.symbol}`);
      current.documents.push(document);
      continue;
    }
    if (document)
      findings.push(createFinding("document-symbol-missing", block.line, { title: truncate(document.title) }));
    appendBlock(current.documentationHeading ? current.documentation : current.annotation, block, footnotes);
  }

  return { annotations, findings: [...findings, ...footnotes.toFindings()] };
}

/** Titles share more than this. */
const SIMILAR = 0.5;

interface Heading {
  item: AgendaListItem;
  title: string;
  /** lines directly under the heading */
  rest: string[];
}

/**
 * Returns the item whose heading the block is. A number always begins a heading; a letter does so
 * if the item has that sub-item with a similar title, otherwise it belongs to a list.
 */
function readHeading(
  block: SourceBlock,
  current: ReadAnnotation | undefined,
  items: AgendaListItem[],
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
  if (block.mark.type === "letter" && similarity(heading.title, item.title) <= SIMILAR) return undefined;
  if (read.some((annotation) => annotation.number === item.number))
    throw new UnreadableAgenda(block.line, "annotation-twice", item.number);

  return { item, ...heading };
}

/** Joins the lines of a heading that together make the item's title; otherwise takes the first. */
function titleOf(texts: string[], item: AgendaListItem): { title: string; rest: string[] } {
  for (let count = 1; count <= texts.length; count++) {
    const title = joinLines(texts.slice(0, count));
    if (foldTitle(title) === foldTitle(item.title)) return { title, rest: texts.slice(count) };
  }

  return { title: texts[0] ?? "", rest: texts.slice(1) };
}

function appendBlock(text: RichText, block: SourceBlock, footnotes: Footnotes): void {
  const content = footnotes.toInline(joinLines(block.texts), block.line);
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

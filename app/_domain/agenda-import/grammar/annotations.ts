import { findPrintedSymbols, type PrintedSymbol } from "@/app/_vocabulary/printed-symbols";
import { createFinding, type Finding } from "../findings";
import { isSameTitle, similarity } from "../similarity";
import { truncate } from "../unreadable-agenda";
import type { ListedItem } from "./agenda-list";
import { type ItemMark, readItemMark } from "./item-marks";
import type { Paragraph } from "./paragraphs";
import { bareHeading, headingOf, type Terms } from "./terms";

/** The annotation of an item, or of several at once. */
export interface Annotation {
  /** the numbers of its items */
  items: string[];
  line: number;
  /** as printed, without its number */
  heading: string;
  paragraphs: Paragraph[];
  documentationHeading: string | undefined;
  documents: ListedDocument[];
  /** paragraphs under "Documentation" that name no document */
  documentation: Paragraph[];
  noDocumentExpected: boolean;
}

/** A document in the list under an item. */
export interface ListedDocument {
  symbols: string[];
  title: string;
  line: number;
}

/** The annotations of a document, and what stands before the first. */
export interface Annotations {
  preface: Paragraph[];
  annotations: Annotation[];
  /** items that only the annotations name, where the document has no list */
  items: ListedItem[];
  findings: Finding[];
}

/** The similarity of a heading with a number, and of one without, to the title of its item. */
const SIMILAR = 0.5;
const ALIKE = 0.8;

/** Reads the annotations: every paragraph belongs to the item whose heading stands before it. */
export function readAnnotations(paragraphs: Paragraph[], listed: ListedItem[], terms: Terms): Annotations {
  const read: Annotations = { preface: [], annotations: [], items: [], findings: [] };
  const items = [...listed];
  const hasList = listed.length > 0;
  for (const paragraph of paragraphs) {
    const current = read.annotations.at(-1);
    const heading = readHeading(paragraph, current, read.annotations, items, terms, hasList);
    if (heading) {
      for (const item of heading.items)
        if (!items.some(({ number }) => number === item.number)) {
          items.push(item);
          read.items.push(item);
        }
      read.annotations.push({
        items: heading.items.map(({ number }) => number),
        line: paragraph.line,
        heading: heading.title,
        paragraphs: [],
        documentationHeading: undefined,
        documents: [],
        documentation: [],
        noDocumentExpected: false,
      });
      noteDifference(heading, paragraph, read.findings);
      continue;
    }
    if (!current) read.preface.push(paragraph);
    else addParagraph(current, paragraph, terms);
  }

  return read;
}

interface Heading {
  items: ListedItem[];
  title: string;
}

function readHeading(
  paragraph: Paragraph,
  current: Annotation | undefined,
  before: Annotation[],
  items: ListedItem[],
  terms: Terms,
  hasList: boolean,
): Heading | undefined {
  if (headingOf(paragraph.text, terms) === "documentation") return undefined;
  const mark = readItemMark(paragraph.text, terms);
  const isTaken = (number: string) => before.some((annotation) => annotation.items.includes(number));
  if (mark?.type === "number") return numberedHeading(paragraph, mark, items, isTaken, hasList);
  if (mark?.type === "numbers") {
    const found = mark.numbers.flatMap((number) => items.find((item) => item.number === String(number)) ?? []);
    const isHeading = found.length === mark.numbers.length && found.every(({ number }) => !isTaken(number));

    return isHeading && isShort(mark.rest) ? { items: found, title: mark.rest } : undefined;
  }
  if (mark?.type === "letter") return letteredHeading(mark, current, items, isTaken);

  return unmarkedHeading(paragraph, items, isTaken);
}

function numberedHeading(
  { line }: Paragraph,
  mark: Extract<ItemMark, { type: "number" }>,
  items: ListedItem[],
  isTaken: (number: string) => boolean,
  hasList: boolean,
): Heading | undefined {
  const number = String(mark.number);
  const item = items.find((each) => each.number === number);
  if (!item) {
    // Without a list, the headings of the annotations are the items.
    const isItem = mark.isItemWord || (!hasList && isShort(mark.rest) && mark.number <= items.length + 1);
    const created = { number, parent: undefined, line, title: mark.rest, isAssumed: false };

    return isItem && !isTaken(number) ? { items: [created], title: mark.rest } : undefined;
  }
  if (isTaken(number)) return undefined;
  if (mark.isItemWord || similarity(mark.rest, item.title) > SIMILAR) return { items: [item], title: mark.rest };

  return undefined;
}

function letteredHeading(
  mark: Extract<ItemMark, { type: "letter" }>,
  current: Annotation | undefined,
  items: ListedItem[],
  isTaken: (number: string) => boolean,
): Heading | undefined {
  const [number] = current?.items ?? [];
  if (!number) return undefined;
  const top = number.split(" ")[0] ?? "";
  const candidates = items.filter(
    (item) =>
      !isTaken(item.number) &&
      item.parent !== undefined &&
      item.number.split(" ")[0] === top &&
      (item.number.endsWith(`(${mark.letter})`) || item.number.endsWith(`(${mark.printed.replace(/[^\p{L}]/gu, "")})`)),
  );
  const found = candidates.find((item) => similarity(mark.rest, item.title) > SIMILAR);

  return found && { items: [found], title: mark.rest };
}

/** A heading without a number has the words of an item, and no more. */
function unmarkedHeading(
  { text }: Paragraph,
  items: ListedItem[],
  isTaken: (number: string) => boolean,
): Heading | undefined {
  const title = bareHeading(text);
  if (!isShort(title) || /[.。;；]$/u.test(text.trim())) return undefined;
  const found = items.find((item) => !isTaken(item.number) && similarity(title, item.title) > ALIKE);

  return found && { items: [found], title };
}

/** A heading is no longer than this, in letters. */
const MAX_HEADING = 400;

function isShort(text: string): boolean {
  return text.length > 0 && text.length <= MAX_HEADING;
}

function noteDifference({ items, title }: Heading, { line }: Paragraph, findings: Finding[]): void {
  const [item, other] = items;
  if (!item || other || isSameTitle(title, item.title)) return;
  findings.push(
    createFinding("heading-differs", line, {
      item: item.number,
      heading: truncate(title),
      title: truncate(item.title),
    }),
  );
}

function addParagraph(annotation: Annotation, paragraph: Paragraph, terms: Terms): void {
  const heading = headingOf(paragraph.text, terms);
  if (heading === "documentation") {
    annotation.documentationHeading ??= bareHeading(paragraph.text);
    return;
  }
  if (terms.noDocument.test(paragraph.text)) annotation.noDocumentExpected = true;
  if (annotation.documentationHeading === undefined) {
    annotation.paragraphs.push(paragraph);
    return;
  }
  const document = readListedDocument(paragraph);
  if (document) annotation.documents.push(document);
  else annotation.documentation.push(paragraph);
}

/**
 * Reads a line of the list of documents: the title with its symbols after it, in brackets or bare, or
 * before it, as in a table.
 */
export function readListedDocument({ line, text }: Pick<Paragraph, "line" | "text">): ListedDocument | undefined {
  const symbols = findPrintedSymbols(text);
  if (symbols.length === 0) return undefined;
  const title = withoutSymbols(text, symbols);

  return { symbols: [...new Set(symbols.flatMap(({ parts }) => parts))], title, line };
}

function withoutSymbols(text: string, symbols: PrintedSymbol[]): string {
  let rest = text;
  for (const { symbol } of symbols.toReversed()) rest = rest.replace(symbol, "");

  return rest
    .replace(/[(（[]\s*(?:[,،;；、–-]|and|et|y|e|и|و|和|及|以及|\s)*[)）\]]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.–-]+|[\s,،;；:.。–-]+$/gu, "")
    .trim();
}

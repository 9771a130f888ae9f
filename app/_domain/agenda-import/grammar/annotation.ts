import { cutSymbols, findPrintedSymbols, type PrintedSymbol } from "@/app/_vocabulary/printed-symbols";
import { bareHeading, headingOf } from "./headings";
import type { Paragraph } from "./paragraphs";
import { endsSentence, isProse } from "./prose";
import type { Terms } from "./terms/terms";

/** The annotation of an item, or of several at once. */
export interface Annotation {
  /** the numbers of its items */
  items: string[];
  line: number;
  /** as printed, without its number */
  heading: string;
  paragraphs: Paragraph[];
  documentationHeading: string | undefined;
  /** "Documentation" was the last heading in it */
  isListing: boolean;
  documents: ListedDocument[];
  /** paragraphs under "Documentation" that name no document */
  documentation: Paragraph[];
  noDocumentExpected: boolean;
}

/** A document in the list under an item. */
export interface ListedDocument {
  /** a joint document has one symbol, with a hyphen between those of its bodies */
  symbols: string[];
  title: string;
  line: number;
  /** named by a sentence of the annotation, which stands among its paragraphs */
  isFromSentence: boolean;
}

/** Returns a document that stands beside a title, without words of its own. */
export function listedDocument(symbol: string, line: number): ListedDocument {
  return { symbols: [symbol], title: "", line, isFromSentence: false };
}

/** Adds a paragraph to the annotation in which it stands, or to its list of documents. */
export function addParagraph(annotation: Annotation, paragraph: Paragraph, terms: Terms): void {
  const heading = headingOf(paragraph.text, terms);
  if (heading === "documentation") {
    // "Information documents" after "Documentation" stands among them.
    if (annotation.documentationHeading === undefined) annotation.documentationHeading = bareHeading(paragraph.text);
    else if (annotation.documentationHeading !== bareHeading(paragraph.text)) annotation.documentation.push(paragraph);
    annotation.isListing = true;
    return;
  }
  // "Annotation" after the documents of the item.
  if (heading === "annotations") {
    annotation.isListing = false;
    annotation.paragraphs.push({ ...paragraph, isHeading: true });
    return;
  }
  const [label] = terms.documentationLine.exec(paragraph.text) ?? [];
  if (label) {
    annotation.documentationHeading ??= bareHeading(label);
    annotation.isListing = true;
    for (const text of entriesOf(paragraph.text.slice(label.length)))
      addDocumentation(annotation, { ...paragraph, text }, terms);
    return;
  }
  if (annotation.isListing) {
    addDocumentation(annotation, paragraph, terms);
    return;
  }
  const document = isListedOutside(paragraph) ? readListedDocument(paragraph) : undefined;
  if (document) {
    addListed(annotation, document);
    return;
  }
  noteNoDocument(annotation, paragraph, terms);
  annotation.paragraphs.push(paragraph);
  annotation.documents.push(...documentsOfSentence(paragraph, terms));
}

/** Returns the documents of a line, which semicolons divide. */
function entriesOf(text: string): string[] {
  const entries = text.split(/[;；؛]\s*/u).filter((entry) => entry.trim());

  return entries.every((entry) => findPrintedSymbols(entry).length > 0) ? entries : [text];
}

function addDocumentation(annotation: Annotation, paragraph: Paragraph, terms: Terms): void {
  noteNoDocument(annotation, paragraph, terms);
  const document = isProse(paragraph.text) && !isAtEdge(paragraph.text) ? undefined : readListedDocument(paragraph);
  if (document) addListed(annotation, document);
  else annotation.documentation.push(paragraph);
}

/** Adds a document of a list, whose title is the whole one: a sentence names it in its own words. */
function addListed(annotation: Annotation, document: ListedDocument): void {
  annotation.documents = annotation.documents.filter(
    ({ isFromSentence, symbols }) => !isFromSentence || !symbols.every((symbol) => document.symbols.includes(symbol)),
  );
  annotation.documents.push(document);
}

function noteNoDocument(annotation: Annotation, { text }: Paragraph, terms: Terms): void {
  // "None." under another heading is said of something else.
  const isSaid = annotation.documentationHeading !== undefined || NAMES_DOCUMENTS.test(text);
  if (isSaid && terms.noDocument.test(text.trim())) annotation.noDocumentExpected = true;
}

const NAMES_DOCUMENTS = /docum|документ|وثائق|وثيقة|文件/iu;

/** No entry of a list of documents is longer, in letters. */
const MAX_ENTRY = 600;

/** Without a heading before it, a line is of a document if its symbol begins it, or ends it in brackets. */
function isListedOutside({ text, cells }: Paragraph): boolean {
  if (text.length > MAX_ENTRY) return false;
  const [first] = findPrintedSymbols(text);
  if (!first) return false;
  if (/^[•–—-]?\s*$/u.test(text.slice(0, first.from))) return !isProse(text) || cells !== undefined;

  return (
    !endsSentence(text) && /[)）]$/u.test(text) && isAtEdge(text) && /^(?:[•–—-]\s*)?["“«《]?[\p{Lu}\p{Lo}]/u.test(text)
  );
}

/** Letters after the last symbol of an entry: a bracket and a full stop. */
const EDGE = 4;

function isAtEdge(text: string): boolean {
  const symbols = findPrintedSymbols(text);

  return symbols[0]?.from === 0 || text.trim().length - (symbols.at(-1)?.to ?? 0) <= EDGE;
}

/** Returns the documents that a sentence says to be before the body: "will have before it …". */
function documentsOfSentence({ text, line }: Paragraph, terms: Terms): ListedDocument[] {
  const found = terms.documentsBefore.exec(text);
  if (!found) return [];
  const from = found.index + found[0].length;
  const [sentence = ""] = text.slice(from).split(/(?<=[.。])\s+(?=\p{Lu}|\d)|。/u);
  let start = 0;

  return findPrintedSymbols(sentence).map(({ symbol, to, from: at, parts }) => {
    const title = sentence
      .slice(start, at)
      .replace(/[\s([（]+$|(?:所)?载于(?:文件)?\s*$/u, "")
      .replace(
        /^[\s,;:.)\]）,，、；]*(?:and|et|y|и|و|和|及|以及)?\s*(?:(?:the|an?|le|la|les|l[’']|el|los|las)\s)?/iu,
        "",
      )
      .trim();
    start = to;

    return { symbols: [symbolOf({ symbol, parts })], title: title || symbol, line, isFromSentence: true };
  });
}

/**
 * Reads a line of the list of documents: the title with its symbols after it, in brackets or bare, or
 * before it, as in a table.
 */
export function readListedDocument({ line, text }: Pick<Paragraph, "line" | "text">): ListedDocument | undefined {
  const symbols = findPrintedSymbols(text);
  if (symbols.length === 0) return undefined;

  return {
    symbols: [...new Set(symbols.map(symbolOf))],
    title: withoutSymbols(text, symbols),
    line,
    isFromSentence: false,
  };
}

function symbolOf({ parts }: Pick<PrintedSymbol, "symbol" | "parts">): string {
  return parts.join("-");
}

function withoutSymbols(text: string, symbols: PrintedSymbol[]): string {
  return cutSymbols(text, symbols)
    .replace(/[(（[]\s*(?:[,،;；、–-]|and|et|y|e|и|و|和|及|以及|\s)*[)）\]]/gu, " ")
    .replace(/([(（])\s*[,،;；、]\s*/gu, "$1")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.•–—-]+|[\s,،;；:.。–-]+$/gu, "")
    .replace(ONLY_JOINT, "")
    .trim();
}

/** The text between two symbols, or before one that the next row has. */
const ONLY_JOINT = /^(?:and|et|y|e|и|و|和|及|以及)(?:\s+|$)/iu;

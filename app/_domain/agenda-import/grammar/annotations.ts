import { createFinding, type Finding } from "../findings";
import { isSameTitle } from "../similarity";
import { truncate } from "../unreadable-agenda";
import type { ListedItem, Segment } from "./agenda-list/agenda-list";
import { takeDocuments } from "./agenda-list/take-documents";
import { type Annotation, addParagraph, listedDocument } from "./annotation";
import { type FoundAnnotation, findAnnotationHeadings } from "./annotation-headings";
import { type Chapter, isChapterHeading } from "./chapters";
import { findSegment } from "./find-segment";
import type { Paragraph } from "./paragraphs";
import type { Terms } from "./terms/terms";

export type { Annotation } from "./annotation";

/** The annotations of a document, and what stands before the first, between them and after them. */
export interface Annotations {
  preface: Paragraph[];
  annotations: Annotation[];
  /** items that only the annotations name, where the document has no list */
  items: ListedItem[];
  segments: Segment[];
  chapters: Chapter[];
  findings: Finding[];
}

/** Adds the documents that the list names beside its titles to the annotations of their items. */
export function withListedDocuments(annotations: Annotation[], items: ListedItem[], terms: Terms): Annotation[] {
  const all = [...annotations];
  for (const item of items) {
    if (!item.beside) continue;
    const documents = item.beside.documents.map((symbol) => listedDocument(symbol, item.line));
    const text = item.beside.documentation;
    const index = all.findIndex((each) => each.items.length === 1 && each.items[0] === item.number);
    const own = all[index] ?? beginAnnotation({ items: [item], title: "" }, item);
    const whole = {
      ...own,
      documents: [...documents, ...own.documents],
      documentation: [
        ...(text ? [{ line: item.line, text, cells: undefined, isHeading: false }] : []),
        ...own.documentation,
      ],
      noDocumentExpected: own.noDocumentExpected || terms.noDocument.test(text),
    };
    if (index < 0) all.push(whole);
    else all[index] = whole;
  }

  return all;
}

/** Reads the annotations: every paragraph belongs to the item whose heading stands before it. */
export function readAnnotations(
  paragraphs: Paragraph[],
  listed: ListedItem[],
  segments: Segment[],
  terms: Terms,
): Annotations {
  const { headings, items } = findAnnotationHeadings(paragraphs, listed, segments, terms);
  const read: Annotations = { preface: [], annotations: [], items, segments: [], chapters: [], findings: [] };
  const last = Math.max(-1, ...headings.keys());
  let annotation: Annotation | undefined;
  let chapter: Chapter | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const heading = headings.get(index);
    if (heading === "title") continue;
    if (heading) {
      for (const segment of read.segments) segment.before ??= heading.items[0]?.number;
      annotation = beginAnnotation(heading, paragraph);
      chapter = undefined;
      read.annotations.push(annotation);
      noteDifference(heading, paragraph, read.findings);
    } else if (
      isSegment(paragraph, segments) ||
      ((read.annotations.length > 0 || headings.has(index + 1)) && isChapterHeading(paragraph.text))
    ) {
      annotation = undefined;
      chapter = undefined;
      if (index < last && headings.has(index + 1)) {
        if (!isSegment(paragraph, segments))
          read.segments.push({ line: paragraph.line, text: paragraph.text, before: undefined });
      } else {
        chapter = { line: paragraph.line, heading: paragraph.text, paragraphs: [] };
        read.chapters.push(chapter);
      }
    } else if (annotation) addParagraph(annotation, paragraph, terms);
    else (chapter?.paragraphs ?? read.preface).push(paragraph);
  }

  return read;
}

function isSegment({ text }: Paragraph, segments: Segment[]): boolean {
  return findSegment(text, segments) !== undefined;
}

function beginAnnotation({ items, title }: FoundAnnotation, { line }: Pick<Paragraph, "line">): Annotation {
  const taken = takeDocuments(title);

  return {
    items: items.map(({ number }) => number),
    line,
    heading: taken.title,
    paragraphs: [],
    documentationHeading: undefined,
    isListing: false,
    documents: taken.documents.map((symbol) => listedDocument(symbol, line)),
    documentation: [],
    noDocumentExpected: false,
  };
}

function noteDifference({ items, title: printed }: FoundAnnotation, { line }: Paragraph, findings: Finding[]): void {
  const [item, other] = items;
  const { title } = takeDocuments(printed);
  if (!item || other || !title || isSameTitle(title.toLowerCase(), item.title.toLowerCase())) return;
  // "(Plenary)" after the title of the list says where the item is taken up.
  if (isSameTitle(title, item.title.replace(/\s*\([^()]{1,40}\)$/u, ""))) return;
  findings.push(
    createFinding("heading-differs", line, {
      item: item.number,
      heading: truncate(title),
      title: truncate(item.title),
    }),
  );
}

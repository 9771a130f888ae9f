import { createFinding, type Finding } from "../findings";
import { isSameTitle } from "../similarity";
import { truncate } from "../unreadable-agenda";
import type { ListedItem, Segment } from "./agenda-list/agenda-list";
import { type Annotation, addParagraph } from "./annotation";
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
    } else if (isSegment(paragraph, segments) || (read.annotations.length > 0 && isChapterHeading(paragraph.text))) {
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

function beginAnnotation({ items, title }: FoundAnnotation, { line }: Paragraph): Annotation {
  return {
    items: items.map(({ number }) => number),
    line,
    heading: title,
    paragraphs: [],
    documentationHeading: undefined,
    documents: [],
    documentation: [],
    noDocumentExpected: false,
  };
}

function noteDifference({ items, title }: FoundAnnotation, { line }: Paragraph, findings: Finding[]): void {
  const [item, other] = items;
  if (!item || other || !title || isSameTitle(title.toLowerCase(), item.title.toLowerCase())) return;
  findings.push(
    createFinding("heading-differs", line, {
      item: item.number,
      heading: truncate(title),
      title: truncate(item.title),
    }),
  );
}

import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { composeText } from "./annotation-text";
import type { CalledNotes } from "./called-notes";
import { createFinding, type Finding } from "./findings";
import { withoutFinalPunctuation } from "./fold-title";
import type { Annotation } from "./grammar/annotations";
import type { AgendaDocument } from "./grammar/read-document";
import { LEXICONS } from "./lexicon";
import { isSameTitle } from "./similarity";
import { truncate } from "./unreadable-agenda";

/** An item with everything that the document contains on it. */
export interface AgendaItem {
  /** normalized: `1 (a)` */
  number: string;
  parent: string | null;
  line: number;
  title: string;
  /** the title as printed over the annotation, if it differs from the provisional agenda's */
  heading: string | null;
  /** the heading of the segment that begins with the item */
  segment: string | null;
  /** the item has a heading among the annotations */
  annotated: boolean;
  /** the line of that heading, or else of the item */
  annotationLine: number;
  /** the number of the item with which it is annotated together */
  annotatedWith: string | null;
  annotation: RichText;
  documentationHeading: string | null;
  documents: AgendaItemDocument[];
  /** the text under "Documentation" besides the documents */
  documentation: RichText;
  noDocumentExpected: boolean;
}

/** A document listed under an item. */
export interface AgendaItemDocument {
  /** folded */
  symbol: string;
  title: string;
  kind: DocumentKind;
  line: number;
}

/** Composes the items of a document, each with its annotation and its documents. */
export function readItems(document: AgendaDocument, notes: CalledNotes): { items: AgendaItem[]; findings: Finding[] } {
  const findings: Finding[] = [];
  noteOrder(document, findings);
  const titles = document.items.map(({ title, line }) => notes.toLine(title, line));
  const texts = document.annotations.map((annotation) => readAnnotation(annotation, document, notes, findings));
  const items = document.items.map((item, index): AgendaItem => {
    const title = withoutFinalPunctuation(titles[index] ?? "");
    const own = texts.filter(({ numbers }) => numbers[0] === item.number);
    const shared = texts.find(({ numbers }) => numbers.indexOf(item.number) > 0);
    const [first] = own;
    const heading = first?.numbers.length === 1 && !isSameTitle(first.heading, title) ? first.heading : null;
    const documents = own.flatMap((each) => each.documents);

    return {
      number: item.number,
      parent: item.parent ?? null,
      line: item.line,
      title,
      heading: heading || null,
      segment: segmentBefore(document, item.number, notes),
      annotated: own.length > 0,
      annotationLine: first?.line ?? item.line,
      annotatedWith: shared?.numbers[0] ?? null,
      annotation: own.flatMap((each) => each.annotation),
      documentationHeading: first?.documentationHeading ?? null,
      documents: documents.filter(
        ({ symbol }, place) => documents.findIndex((each) => each.symbol === symbol) === place,
      ),
      documentation: own.flatMap((each) => each.documentation),
      noDocumentExpected: documents.length === 0 && own.some((each) => each.noDocumentExpected),
    };
  });

  return { items, findings };
}

/** Notes the annotations that do not stand in the order of the items. */
function noteOrder({ items, annotations }: AgendaDocument, findings: Finding[]): void {
  const places = annotations.map(({ items: [number] }) => items.findIndex((item) => item.number === number));
  for (const [
    index,
    {
      items: [number = ""],
      line,
    },
  ] of annotations.entries())
    if ((places[index] ?? 0) < Math.max(-1, ...places.slice(0, index)))
      findings.push(createFinding("annotations-out-of-order", line, { item: number }));
}

function readAnnotation(annotation: Annotation, document: AgendaDocument, notes: CalledNotes, findings: Finding[]) {
  const lexicon = LEXICONS[document.locale];
  const heading = withoutFinalPunctuation(notes.toLine(annotation.heading, annotation.line));
  const text = composeText(annotation.paragraphs, notes);
  const documents = annotation.documents.flatMap(({ symbols, title, line }) =>
    symbols.map(
      (symbol): AgendaItemDocument => ({
        symbol: foldSymbol(symbol),
        title: notes.toLine(title, line) || symbol,
        kind: lexicon.backgroundPaper.test(title) ? "background-paper" : "other",
        line,
      }),
    ),
  );
  for (const { text: printed, line } of annotation.documentation)
    if (lexicon.documentBegins.test(printed))
      findings.push(createFinding("document-symbol-missing", line, { title: truncate(printed) }));

  return {
    numbers: annotation.items,
    line: annotation.line,
    heading,
    annotation: text,
    documentationHeading: annotation.documentationHeading,
    documents,
    documentation: composeText(annotation.documentation, notes),
    noDocumentExpected: annotation.noDocumentExpected,
  };
}

function segmentBefore({ segments }: AgendaDocument, number: string, notes: CalledNotes): string | null {
  const texts = segments.filter(({ before }) => before === number).map(({ text, line }) => notes.toLine(text, line));

  return texts.join(" – ") || null;
}

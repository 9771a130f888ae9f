import { findPrintedSymbols, spacedSymbolAlone } from "@/app/_vocabulary/printed-symbols";
import type { SourceDocument } from "../source-document";
import { UnreadableAgenda } from "../unreadable-agenda";
import type { AgendaDocument } from "./agenda-document";
import { readAgendaList } from "./agenda-list/read-agenda-list";
import { readAnnotations, withListedDocuments } from "./annotations";
import { type Chapter, chaptersOf } from "./chapters";
import { divide, findHeadings, type Section } from "./divide";
import { findDoubts } from "./doubts";
import { findTitle } from "./find-title";
import { readItemMark } from "./item-marks";
import type { Masthead } from "./masthead/masthead";
import { MAX_MASTHEAD_LINE, readMasthead } from "./masthead/read-masthead";
import { type Paragraph, paragraphsOf } from "./paragraphs";
import { prepareSource } from "./prepare-source";
import { linesOfBlocks } from "./printed-lines";
import { readProgramme } from "./programme";
import { segmentEntries } from "./segment-entries";
import type { Heading } from "./terms/terms";

export type { AgendaDocument } from "./agenda-document";

/**
 * Reads an annotated provisional agenda from the blocks of a document of any format. What it does not
 * understand stays where it stands.
 *
 * @throws {UnreadableAgenda} `no-title` if the document is no agenda: it has no title of one, or no items.
 */
export function readAgendaDocument(given: SourceDocument): AgendaDocument {
  const { locale, terms, source } = prepareSource(given);
  const { blocks } = source;
  const headings = findHeadings(blocks, terms);
  const titleAt = findTitle(blocks, headings, terms);
  const title = blocks[titleAt];
  const head = linesOfBlocks(blocks.slice(0, titleAt));
  const isProse = ({ text }: { text: string }) => text.length > MAX_MASTHEAD_LINE;
  const masthead = readMasthead(
    head.filter((line) => !isProse(line)),
    locale,
  );
  const year = yearOf(masthead);
  const sections = divide(blocks, headings, titleAt, locale, year, terms);
  const parts = partsOf(sections);
  const list = readAgendaList(parts.listed, terms);
  const rest = parts.listed.slice(list.length);
  // Without a heading the annotations begin where the list ends.
  const annotations = readAnnotations(parts.annotated ?? rest, list.items, list.segments, terms);
  const items = [...list.items, ...annotations.items];
  // Numbers after a list that nothing heads as annotations may be those of further items.
  const isRest =
    !parts.annotated &&
    list.items.length > 0 &&
    annotations.annotations.length === 0 &&
    annotations.preface.some(({ text }) => readItemMark(text, terms)?.type === "number");
  const unheaded = isRest ? chaptersOf(annotations.preface) : [];
  if (items.length === 0) throw new UnreadableAgenda(title?.line ?? 1, "no-items");
  const programme = parts.programme && readProgramme(parts.programme.blocks, locale, year);
  if (programme) segmentEntries(programme, items, list.segments);
  const before = paragraphsOf(blocks.slice(0, titleAt)).filter(isProse);
  const read = {
    locale,
    headings: { ...headingsOf(parts), title: title?.text ?? "" },
    titleLine: title?.line ?? 1,
    masthead,
    symbols: masthead.symbols.length > 0 ? masthead.symbols : symbolsOfHeads(source.runningHeads),
    preface: [...before, ...parts.preface, ...list.preface, ...(isRest ? [] : annotations.preface)],
    segments: [...list.segments, ...annotations.segments],
    items,
    annotations: withListedDocuments(annotations.annotations, list.items, terms),
    chapters: [...(parts.annotated ? chaptersOf(rest) : []), ...unheaded, ...annotations.chapters, ...parts.chapters],
    programme,
    notes: source.notes,
  };

  return {
    ...read,
    findings: [
      ...list.findings,
      ...annotations.findings,
      ...(programme?.findings ?? []),
      ...findDoubts(read, source),
    ].sort((one, other) => one.line - other.line),
  };
}

interface Parts {
  agenda: Section | undefined;
  annotations: Section | undefined;
  annex: Section | undefined;
  programme: Section | undefined;
  preface: Paragraph[];
  listed: Paragraph[];
  annotated: Paragraph[] | undefined;
  chapters: Chapter[];
}

/** Assigns the sections to the parts of an agenda; those that are none of them are chapters. */
function partsOf(sections: Section[]): Parts {
  const [opening, ...others] = sections;
  const first = (kind: Section["kind"]) => others.find((each) => each.kind === kind);
  const annotations = first("annotations");
  const annex = first("annex");
  const programme = first("organizationOfWork");
  const before = others.slice(0, annotations ? others.indexOf(annotations) : others.length);
  const agenda = before.find(({ kind }) => kind === "agenda");
  const openingParagraphs = paragraphsOf(opening?.blocks ?? []);
  const further = others.filter((each) => each.kind === "annotations").flatMap(({ blocks }) => blocks);
  const taken = new Set([agenda, programme, ...others.filter((each) => each.kind === "annotations")]);

  return {
    agenda,
    annotations,
    annex,
    programme,
    preface: agenda ? openingParagraphs : [],
    listed: agenda ? paragraphsOf(agenda.blocks) : openingParagraphs,
    annotated: annotations && paragraphsOf(further),
    chapters: others
      .filter((each) => !taken.has(each))
      .flatMap(({ heading, blocks }) => {
        const paragraphs = paragraphsOf(blocks);
        // "Annex" above "Proposed organization of work" has no text of its own.
        return paragraphs.length > 0 ? [{ line: heading?.line ?? 1, heading: heading?.text, paragraphs }] : [];
      }),
  };
}

function headingsOf({ agenda, annotations, annex, programme }: Parts): Partial<Record<Heading, string>> {
  const found = { agenda, annotations, annex, organizationOfWork: programme };

  return Object.fromEntries(
    Object.entries(found).flatMap(([part, section]) => (section?.heading ? [[part, section.heading.text]] : [])),
  );
}

function yearOf(masthead: Masthead): number | undefined {
  const day = masthead.days[0] ?? masthead.issuedOn;

  return day === undefined ? undefined : Number(day.slice(0, 4));
}

function symbolsOfHeads(heads: string[]): string[] {
  const [first] = heads.flatMap((head) => findPrintedSymbols(head));

  const spaced = heads.flatMap((head) => spacedSymbolAlone(head) ?? []).slice(0, 1);

  return first?.parts ?? spaced;
}

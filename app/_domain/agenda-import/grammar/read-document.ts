import type { Locale } from "@/app/_vocabulary/locales";
import { findPrintedSymbols } from "@/app/_vocabulary/printed-symbols";
import type { Finding } from "../findings";
import type { SourceBlock, SourceDocument } from "../source-document";
import { UnreadableAgenda } from "../unreadable-agenda";
import { type ListedItem, readAgendaList } from "./agenda-list";
import { type Annotation, readAnnotations } from "./annotations";
import { detectLanguage } from "./detect-language";
import { readItemMark } from "./item-marks";
import { MAX_MASTHEAD_LINE, type Masthead, readMasthead } from "./masthead";
import { type Paragraph, paragraphsOf } from "./paragraphs";
import { linesOfBlocks } from "./printed-lines";
import { type Programme, readProgramme } from "./programme";
import { type Heading, headingOf, TERMS, type Terms } from "./terms";
import { findTextNotes } from "./text-notes";

/** An annotated provisional agenda as its document has it. */
export interface AgendaDocument {
  locale: Locale;
  /** the headings of the parts as printed, each if the document has it */
  headings: Partial<Record<Heading, string>> & { title: string };
  titleLine: number;
  masthead: Masthead;
  /** of the masthead, or of the running heads where it has none */
  symbols: string[];
  /** paragraphs between the title and the first item */
  preface: Paragraph[];
  segments: { line: number; text: string; before: string | undefined }[];
  items: ListedItem[];
  annotations: Annotation[];
  programme: Programme | undefined;
  notes: SourceDocument["notes"];
  findings: Finding[];
}

/**
 * Reads an annotated provisional agenda from the blocks of a document of any format. What it does not
 * understand stays where it stands.
 *
 * @throws {UnreadableAgenda} `no-title` if the document is no agenda: it has no title of one, or no items.
 */
export function readAgendaDocument(given: SourceDocument): AgendaDocument {
  const locale = detectLanguage(given.blocks.map(({ text }) => text).join("\n"));
  const terms = TERMS[locale];
  const source = findTextNotes(given);
  const { blocks } = source;
  const headings = findHeadings(blocks, terms);
  const titleAt =
    headings.find(({ heading }) => heading === "title") ?? headings.find(({ heading }) => heading === "agenda");
  if (!titleAt) throw new UnreadableAgenda(1, "no-title", blocks[0]?.text ?? "");
  const title = blocks[titleAt.block];
  const head = linesOfBlocks(blocks.slice(0, titleAt.block));
  const isProse = ({ text }: { text: string }) => text.length > MAX_MASTHEAD_LINE;
  const masthead = readMasthead(
    head.filter((line) => !isProse(line)),
    locale,
  );
  const parts = divide(blocks, headings, titleAt.block, locale, yearOf(masthead), terms);
  const listed = paragraphsOf(parts.list);
  const list = readAgendaList(listed, terms);
  // Without a heading the annotations begin where the list ends.
  const annotated = parts.annotations ? paragraphsOf(parts.annotations) : listed.slice(list.length);
  const annotations = readAnnotations(annotated, list.items, terms);
  const items = [...list.items, ...annotations.items];
  if (items.length === 0) throw new UnreadableAgenda(title?.line ?? 1, "no-items");
  const programme = parts.programme && readProgramme(parts.programme, locale, yearOf(masthead));

  return {
    locale,
    headings: { ...parts.headings, title: title?.text ?? "" },
    titleLine: title?.line ?? 1,
    masthead,
    symbols: masthead.symbols.length > 0 ? masthead.symbols : symbolsOfHeads(source.runningHeads),
    preface: [...paragraphsOf(blocks.slice(0, titleAt.block)).filter(isProse), ...list.preface, ...annotations.preface],
    segments: list.segments,
    items,
    annotations: annotations.annotations,
    programme,
    notes: source.notes,
    findings: [...list.findings, ...annotations.findings, ...(programme?.findings ?? [])].sort(
      (one, other) => one.line - other.line,
    ),
  };
}

interface FoundHeading {
  block: number;
  heading: Heading;
}

function findHeadings(blocks: SourceBlock[], terms: Terms): FoundHeading[] {
  return blocks.flatMap((block, index) => {
    const heading = headingOf(block.text, terms);
    // A full line before a heading seems to go on in it, unless it ends a sentence.
    const isInside = block.continues && !/[.。:：;；]$/u.test(blocks[index - 1]?.text ?? "");

    return heading && !isInside ? [{ block: index, heading }] : [];
  });
}

interface Parts {
  headings: Partial<Record<Heading, string>>;
  list: SourceBlock[];
  annotations: SourceBlock[] | undefined;
  programme: SourceBlock[] | undefined;
}

/** Divides the blocks after the title at the headings of the list, the annotations and the programme. */
function divide(
  blocks: SourceBlock[],
  headings: FoundHeading[],
  title: number,
  locale: Locale,
  year: number | undefined,
  terms: Terms,
): Parts {
  const after = headings.filter(({ block }) => block > title);
  const annotations = after.find(({ heading }) => heading === "annotations")?.block;
  const listHeading = after.find(
    ({ heading, block }) =>
      heading === "agenda" && (annotations === undefined || block < annotations) && beginsList(blocks, block, terms),
  )?.block;
  const from = listHeading ?? title;
  const beginsProgramme = ({ block }: FoundHeading) =>
    readProgramme(blocks.slice(block + 1, block + 1 + SAMPLE_ROWS), locale, year ?? ANY_YEAR).periods.length > 0;
  const [programmeHeading] = (["organizationOfWork", "annex"] as const).flatMap((wanted) =>
    after
      .filter((each) => each.heading === wanted && each.block > from && beginsProgramme(each))
      .map(({ block }) => block),
  );
  const annex = after.find(({ heading, block }) => heading === "annex" && block > from)?.block;
  const end = Math.min(annex ?? blocks.length, programmeHeading ?? blocks.length);

  const textOf = (index: number | undefined) => (index === undefined ? undefined : blocks[index]?.text);
  const found = {
    agenda: textOf(listHeading),
    annotations: textOf(annotations),
    annex: textOf(annex),
    organizationOfWork: textOf(
      after.find(({ heading, block }) => heading === "organizationOfWork" && block > from)?.block,
    ),
  };

  return {
    headings: Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined)),
    list: blocks.slice(from + 1, Math.min(annotations ?? end, end)),
    annotations: annotations === undefined || annotations > end ? undefined : blocks.slice(annotations + 1, end),
    programme: programmeHeading === undefined ? undefined : blocks.slice(programmeHeading + 1),
  };
}

/** "Provisional agenda for the seventh session" is a heading only where a list follows, and an item elsewhere. */
function beginsList(blocks: SourceBlock[], heading: number, terms: Terms): boolean {
  return blocks.slice(heading + 1, heading + 6).some(({ text }) => {
    const mark = readItemMark(text, terms);

    return mark?.type === "number" && mark.number === 1;
  });
}

/** Rows in which a programme shows a time. */
const SAMPLE_ROWS = 12;
const ANY_YEAR = 2000;

function yearOf(masthead: Masthead): number | undefined {
  const day = masthead.days[0] ?? masthead.issuedOn;

  return day === undefined ? undefined : Number(day.slice(0, 4));
}

function symbolsOfHeads(heads: string[]): string[] {
  const [first] = heads.flatMap((head) => findPrintedSymbols(head));

  return first?.parts ?? [];
}

import type { Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { foldSymbol, partsOfSymbol } from "@/app/_vocabulary/symbol";
import { readAgendaList } from "./agenda-list";
import { type ReadAnnotation, readAnnotations } from "./annotations";
import { assumePlenaryMeetings } from "./assume-plenary-meetings";
import { findContradictions } from "./contradictions";
import type { ReadDocument } from "./documents";
import { createFinding, type Finding } from "./findings";
import type { Lexicon } from "./lexicon/lexicon";
import { linesOf } from "./lines";
import { type Masthead, readMasthead } from "./masthead";
import { readOrdinal } from "./ordinals";
import { type ReadOrganization, type ReadPlenaryMeeting, readOrganization } from "./organization-of-work";
import { splitSections } from "./sections";
import { UnreadableAgenda } from "./unreadable-agenda";

/** The content of an annotated provisional agenda, with its assumptions and contradictions. */
export interface ReadAgenda {
  locale: Locale;
  /** an unofficial translation, not the document itself */
  isUnofficial: boolean;
  masthead: Masthead;
  /** the headings as printed */
  headings: {
    title: string;
    agenda: string;
    annotations: string;
    annex: string | undefined;
    organizationOfWork: string;
  };
  /** the number of the meeting among those of the body, such as 14 */
  ordinal: number;
  year: number;
  symbol: string;
  items: ReadItem[];
  /** the header of the annex's table and its day rows, as printed */
  table: Pick<ReadOrganization, "header" | "days">;
  /** the plenary meetings in order, after assumptions */
  plenaryMeetings: ReadPlenaryMeeting[];
  findings: Finding[];
}

/** An item with everything that the document contains on it. */
export interface ReadItem {
  /** normalized: `1 (a)` */
  number: string;
  parent: string | undefined;
  line: number;
  title: string;
  heading: string | undefined;
  /** the item has a heading among the annotations */
  annotated: boolean;
  annotation: RichText;
  documentationHeading: string | undefined;
  documents: ReadDocument[];
  /** the text under "Documentation" besides the documents */
  documentation: RichText;
  noDocumentExpected: boolean;
}

/**
 * Reads the text of an annotated provisional agenda. It is refused as a whole if a line is not
 * understood.
 *
 * @param symbol the document's symbol, if its text does not have it; without it the symbol is
 * assumed from those of the other documents.
 * @throws {UnreadableAgenda} with the line and the reason.
 */
export function readAgenda(text: string, symbol?: string): ReadAgenda {
  const lines = linesOf(text);
  const { lexicon, headings, ...sections } = splitSections(lines);
  const title = headings.title.number;
  const { masthead, findings: mastheadFindings } = readMasthead(sections.masthead, lexicon, title);
  const { items, findings: listFindings } = readAgendaList(sections.agenda, headings.agenda.number);
  const organization = readOrganization(sections.organizationOfWork, items, lexicon);
  const { annotations, findings: annotationFindings } = readAnnotations(
    sections.annotations,
    items,
    lexicon,
    organization.notes,
  );
  const { plenaryMeetings, findings: programmeFindings } = assumePlenaryMeetings(organization.plenaryMeetings);
  const own = symbolOf(symbol, masthead, annotations, title);
  const series = partsOfSymbol(own.symbol)?.series ?? "";
  const reading = { lexicon, lines, masthead, items, annotations, organization, plenaryMeetings, series };

  return {
    locale: lexicon.locale,
    isUnofficial: masthead.translationLine !== undefined,
    masthead,
    headings: {
      title: headings.title.text,
      agenda: headings.agenda.text,
      annotations: headings.annotations.text,
      annex: headings.annex?.text,
      organizationOfWork: headings.organizationOfWork.text,
    },
    ordinal: ordinalOf(annotations, items[0]?.number, lexicon, headings.annotations.number),
    year: Number(masthead.days[0]?.slice(0, 4)),
    symbol: own.symbol,
    items: items.map((item) => {
      const found = annotations.find(({ number }) => number === item.number);
      const wording = found ? plainText([...found.annotation, ...found.documentation]) : "";
      return {
        ...item,
        heading: found?.heading,
        annotated: found !== undefined,
        annotation: found?.annotation ?? [],
        documentationHeading: found?.documentationHeading,
        documents: found?.documents ?? [],
        documentation: found?.documentation ?? [],
        noDocumentExpected: !found?.documents.length && lexicon.noDocument.test(wording),
      };
    }),
    table: { header: organization.header, days: organization.days },
    plenaryMeetings,
    findings: [
      ...mastheadFindings,
      ...own.findings,
      ...listFindings,
      ...annotationFindings,
      ...programmeFindings,
      ...findContradictions(reading),
    ].sort((one, other) => one.line - other.line),
  };
}

/**
 * Returns the given symbol, else the printed one, else the first in the series of the documents.
 */
function symbolOf(
  given: string | undefined,
  masthead: Masthead,
  annotations: ReadAnnotation[],
  line: number,
): { symbol: string; findings: Finding[] } {
  const certain = given ?? masthead.symbol;
  if (certain) {
    if (!partsOfSymbol(certain)) throw new UnreadableAgenda(line, "no-symbol", certain);
    return { symbol: foldSymbol(certain), findings: [] };
  }
  for (const { symbol } of annotations.flatMap(({ documents }) => documents)) {
    const parts = partsOfSymbol(symbol);
    if (!parts) continue;
    const assumed = `${parts.series}/${parts.year}/1`;
    return { symbol: assumed, findings: [createFinding("symbol-assumed", line, { symbol: assumed, from: symbol })] };
  }
  throw new UnreadableAgenda(line, "no-symbol");
}

/** Reads the number of the meeting from the annotation of the first item. */
function ordinalOf(annotations: ReadAnnotation[], first: string | undefined, lexicon: Lexicon, line: number): number {
  for (const { number, annotation } of annotations) {
    if (number.split(" ")[0] !== first) continue;
    const ordinal = readOrdinal(plainText(annotation), lexicon.locale);
    if (ordinal) return ordinal;
  }
  throw new UnreadableAgenda(line, "no-ordinal");
}

import type { Locale } from "@/app/_vocabulary/locales";
import { plainText, type RichText } from "@/app/_vocabulary/rich-text";
import { foldSymbol, partsOfSymbol } from "@/app/_vocabulary/symbol";
import { readAgendaList } from "./agenda-list";
import { type ReadAnnotation, readAnnotations } from "./annotations";
import { assumeSittings } from "./assume-sittings";
import { contradictionsOf } from "./contradictions";
import type { ReadDocument } from "./documents";
import { type Finding, finding } from "./findings";
import type { Lexicon } from "./lexicon";
import { linesOf } from "./lines";
import { type Masthead, readMasthead } from "./masthead";
import { readOrdinal } from "./ordinals";
import { type ReadOrganization, type ReadSitting, readOrganization } from "./organization-of-work";
import { sectionsOf } from "./sections";
import { UnreadableAgenda } from "./unreadable";

/** An annotated provisional agenda as its text says it, with what had to be assumed and where it contradicts itself. */
export interface ReadAgenda {
  locale: Locale;
  courtesy: boolean;
  masthead: Masthead;
  /** the headings as printed */
  headings: {
    title: string;
    agenda: string;
    annotations: string;
    annex: string | undefined;
    organizationOfWork: string;
  };
  /** which meeting of the body: 14 */
  ordinal: number;
  year: number;
  symbol: string;
  items: ReadItem[];
  /** the head of the annex's table and its day rows, as printed */
  table: Pick<ReadOrganization, "header" | "days">;
  /** the plenary meetings in order, with what was assumed about them */
  sittings: ReadSitting[];
  findings: Finding[];
}

/** An item with all that the document says on it. */
export interface ReadItem {
  /** normalized: `1 (a)` */
  number: string;
  parent: string | undefined;
  line: number;
  title: string;
  heading: string | undefined;
  /** the title stands over the annotations as well */
  annotated: boolean;
  annotation: RichText;
  documentationHeading: string | undefined;
  documents: ReadDocument[];
  /** what stands under "Documentation" besides the documents */
  documentation: RichText;
  noDocumentExpected: boolean;
}

/**
 * Read the text of an annotated provisional agenda. Every line is taken in or the whole is refused.
 *
 * @param symbol the document's symbol, where its text does not carry it; else it is assumed from those of the other documents.
 * @throws {UnreadableAgenda} naming the line and why.
 */
export function readAgenda(text: string, symbol?: string): ReadAgenda {
  const lines = linesOf(text);
  const { lexicon, headings, ...sections } = sectionsOf(lines);
  const title = headings.title.number;
  const { masthead, findings: ofMasthead } = readMasthead(sections.masthead, lexicon, title);
  const { items, findings: ofList } = readAgendaList(sections.agenda, headings.agenda.number);
  const organization = readOrganization(sections.organizationOfWork, items, lexicon);
  const { annotations, findings: ofAnnotations } = readAnnotations(
    sections.annotations,
    items,
    lexicon,
    organization.notes,
  );
  const { sittings, findings: ofSittings } = assumeSittings(organization.sittings);
  const own = symbolOf(symbol, masthead, annotations, title);
  const series = partsOfSymbol(own.symbol)?.series ?? "";
  const reading = { lexicon, lines, masthead, items, annotations, organization, sittings, series };

  return {
    locale: lexicon.locale,
    courtesy: masthead.courtesyLine !== undefined,
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
      const said = found ? plainText([...found.annotation, ...found.documentation]) : "";
      return {
        ...item,
        heading: found?.heading,
        annotated: found !== undefined,
        annotation: found?.annotation ?? [],
        documentationHeading: found?.documentationHeading,
        documents: found?.documents ?? [],
        documentation: found?.documentation ?? [],
        noDocumentExpected: !found?.documents.length && lexicon.noDocument.test(said),
      };
    }),
    table: { header: organization.header, days: organization.days },
    sittings,
    findings: [
      ...ofMasthead,
      ...own.findings,
      ...ofList,
      ...ofAnnotations,
      ...ofSittings,
      ...contradictionsOf(reading),
    ].sort((one, other) => one.line - other.line),
  };
}

/** The symbol given, else printed, else the first of the series to which the documents belong. */
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
    return { symbol: assumed, findings: [finding("symbol-assumed", line, { symbol: assumed, from: symbol })] };
  }
  throw new UnreadableAgenda(line, "no-symbol");
}

/** Which meeting it is: the annotation of the first item says so. */
function ordinalOf(annotations: ReadAnnotation[], first: string | undefined, lexicon: Lexicon, line: number): number {
  for (const { number, annotation } of annotations) {
    if (number.split(" ")[0] !== first) continue;
    const ordinal = readOrdinal(plainText(annotation), lexicon.locale);
    if (ordinal) return ordinal;
  }
  throw new UnreadableAgenda(line, "no-ordinal");
}

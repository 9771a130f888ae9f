import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { readSessions } from "@/app/_vocabulary/ordinals/read-session";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { foldSymbol, partsOfSymbol } from "@/app/_vocabulary/symbol";
import type { AgendaMasthead, AgendaSession, ReadAgenda } from "./agenda";
import { composeText } from "./annotation-text";
import { announcesInterpretation } from "./announces-interpretation";
import { assumePlenaryMeetings } from "./assume-plenary-meetings";
import { CalledNotes } from "./called-notes";
import { findContradictions } from "./contradictions";
import { readDates } from "./dates";
import { createFinding, type Finding } from "./findings";
import type { Masthead } from "./grammar/masthead/masthead";
import type { Paragraph } from "./grammar/paragraphs";
import { prepareSource } from "./grammar/prepare-source";
import { type AgendaDocument, readAgendaDocument } from "./grammar/read-document";
import { LEXICONS } from "./lexicon";
import { type AgendaItem, readItems } from "./read-items";
import { readProgrammeOf } from "./read-plenary-meetings";
import type { SourceDocument } from "./source-document";
import { findUnplacedText } from "./unplaced-text";

/**
 * Reads an annotated provisional agenda from its document.
 *
 * @param symbol the document's symbol, if the document does not have it; without it the symbol is
 * assumed from those of the other documents.
 * @throws {UnreadableAgenda} if the document is no agenda.
 */
export function readAgenda(source: SourceDocument, symbol?: string): ReadAgenda {
  return composeAgenda(readAgendaDocument(source), source, symbol);
}

/** Composes an agenda from what the grammar has read in its source. */
export function composeAgenda(document: AgendaDocument, source: SourceDocument, symbol?: string): ReadAgenda {
  const { locale, titleLine } = document;
  const notes = new CalledNotes(document.notes);
  const headings = Object.fromEntries(
    Object.entries(document.headings).map(([part, text]) => [part, notes.toLine(text, titleLine)]),
  ) as AgendaDocument["headings"]; // the same parts
  const firstItem = document.items[0]?.line ?? titleLine;
  const chapters = document.chapters.map(({ line, heading, paragraphs }) => ({
    isBefore: line < firstItem,
    text: composeText([...(heading ? [headingParagraph(line, heading)] : []), ...paragraphs], notes),
  }));
  const preface = [
    ...composeText(document.preface, notes),
    ...chapters.flatMap(({ isBefore, text }) => (isBefore ? text : [])),
  ];
  const { items, findings: itemFindings } = readItems(document, notes);
  const programme = readProgrammeOf(document, items, notes);
  const { plenaryMeetings, findings: programmeFindings } = assumePlenaryMeetings(programme.plenaryMeetings);
  const days = daysOf(document);
  const own = symbolOf(symbol, document, items, days.days);
  const session = sessionOf(document, items, days.days);
  const masthead = mastheadOf(document.masthead, days.days, notes, titleLine);
  const read = {
    locale,
    format: source.format,
    isUnofficial: document.masthead.translationLine !== undefined,
    masthead,
    symbol: own.symbol,
    session,
    headings,
    titleLine,
    preface,
    items,
    table: { header: programme.header, days: programme.days, unread: programme.unread },
    plenaryMeetings,
    events: programme.events,
    hasInterpretation: announcesInterpretation(source, locale),
  };

  const content = {
    ...read,
    notes: [...chapters.flatMap(({ isBefore, text }) => (isBefore ? [] : text)), ...notes.toNotes()],
  };

  return {
    ...content,
    findings: [
      ...missingParticulars(document, masthead),
      ...own.findings,
      ...days.findings,
      ...document.findings,
      ...itemFindings,
      ...programme.findings,
      ...programmeFindings,
      ...notes.toFindings(),
      ...findContradictions({ ...read, blocks: source.blocks }),
      ...findUnplacedText(content, prepareSource(source).source),
    ]
      .filter(isFirst)
      .sort((one, other) => one.line - other.line),
  };
}

function headingParagraph(line: number, text: string): Paragraph {
  return { line, text, cells: undefined, isHeading: true };
}

/** The grammar and the comparison with the calendar may find the same. */
function isFirst({ kind, line, detail }: Finding, index: number, all: Finding[]): boolean {
  const isSame = (other: Finding) =>
    other.kind === kind && other.line === line && JSON.stringify(other.detail) === JSON.stringify(detail);

  return all.findIndex(isSame) === index;
}

function mastheadOf(masthead: Masthead, days: Day[], notes: CalledNotes, titleLine: number): AgendaMasthead {
  const line = masthead.placeLine ?? titleLine;
  const clean = (text: string | undefined) => (text === undefined ? "" : notes.toLine(text, line));
  const names = masthead.names.map(({ text }) => clean(text));

  return {
    organization: masthead.organization ?? null,
    organ: names.at(-2) ?? null,
    body: names.at(-1) ?? null,
    names,
    place: clean(masthead.place) || null,
    timeZone: masthead.timeZone ?? null,
    days,
    placeAndDates: clean(masthead.placeAndDates),
    distributionLine: masthead.printed.distribution,
    dateLine: masthead.printed.issuedOn,
    languageLine: masthead.printed.language,
    originalLine: masthead.printed.originalLanguage,
    translationLine: masthead.translationLine ?? "",
    symbolLine: masthead.translationLine ? "" : masthead.symbols.join("-"),
    distribution: masthead.distribution ?? "general",
    issuedOn: masthead.issuedOn ?? null,
    originalLanguage: masthead.originalLanguage ?? null,
    placeLine: line,
  };
}

/** Notes the particulars that the masthead does not print. */
function missingParticulars({ masthead, locale, titleLine }: AgendaDocument, { place, placeLine }: AgendaMasthead) {
  const missing = (
    isPrinted: boolean,
    kind: "distribution-missing" | "date-missing" | "language-line-missing" | "original-language-missing",
  ) => (isPrinted ? [] : [createFinding(kind, titleLine)]);

  return [
    ...missing(masthead.distribution !== undefined, "distribution-missing"),
    ...missing(masthead.issuedOn !== undefined, "date-missing"),
    // English texts do not name their language.
    ...missing(locale === "en" || masthead.language !== undefined, "language-line-missing"),
    ...missing(masthead.originalLanguage !== undefined, "original-language-missing"),
    ...(masthead.timeZone ? [] : [createFinding("zone-assumed", placeLine, { place: place ?? "–" })]),
  ];
}

/** Returns the days of the masthead, or else those of the programme. */
function daysOf({ masthead, programme, titleLine }: AgendaDocument): { days: Day[]; findings: Finding[] } {
  if (masthead.days.length > 0) return { days: masthead.days, findings: [] };
  const days = [...new Set((programme?.days ?? []).map(({ day }) => day))].sort();
  const [first] = days;
  if (!first) return { days, findings: [] };

  return {
    days,
    findings: [createFinding("dates-assumed", titleLine, { first, last: days.at(-1) ?? first })],
  };
}

/**
 * Returns the given symbol, else the printed one, else the first in the series of the documents.
 */
function symbolOf(
  given: string | undefined,
  { symbols, titleLine }: AgendaDocument,
  items: AgendaItem[],
  days: Day[],
): { symbol: string | null; findings: Finding[] } {
  const certain = given ?? symbols.join("-");
  if (certain) return { symbol: foldSymbol(certain), findings: [] };
  const year = Number(days[0]?.slice(0, 4));
  for (const { symbol } of items.flatMap(({ documents }) => documents)) {
    const parts = partsOfSymbol(symbol);
    if (parts?.year !== year) continue;
    const assumed = `${parts.series}/${parts.year}/1`;
    return {
      symbol: assumed,
      findings: [createFinding("symbol-assumed", titleLine, { symbol: assumed, from: symbol })],
    };
  }

  return { symbol: null, findings: [] };
}

/**
 * Returns the session of the masthead, or else the one that the title or the annotation of the opening
 * names.
 */
function sessionOf(
  { masthead, headings, locale }: AgendaDocument,
  items: AgendaItem[],
  days: Day[],
): AgendaSession | null {
  if (masthead.session) {
    const { number, resumed, word } = masthead.session;

    return { number, resumed: resumed ?? null, designation: word };
  }
  const opening = items.filter(({ number }) => number.split(" ")[0] === items[0]?.number);
  const named = [
    ...namedSessions(headings.title, locale),
    ...opening.flatMap(({ annotation }) => namedSessions(plainText(annotation), locale).filter(opensOn(days, locale))),
  ][0];
  if (!named) return null;

  return { number: named.number, resumed: named.resumed ?? null, designation: named.word };
}

function namedSessions(text: string, locale: Locale) {
  return readSessions(text, locale).map(({ number, resumed, word, to }) => ({
    number,
    resumed,
    word,
    after: text.slice(to, to + AFTER_SESSION),
  }));
}

/** "The fourteenth meeting … will be opened on Monday, 29 May 2023": letters up to the day. */
const AFTER_SESSION = 300;

function opensOn(days: Day[], locale: Locale) {
  return ({ after }: { after: string }) =>
    readDates(after, LEXICONS[locale]).some((date) => date.days?.some((day) => days.includes(day)));
}

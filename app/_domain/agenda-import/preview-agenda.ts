import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { printSymbol } from "@/app/_vocabulary/symbol";
import type { ReadAgenda } from "./agenda";
import type { Finding } from "./findings";
import type { PeriodKind } from "./grammar/programme";
import type { AgendaDocument } from "./grammar/read-document";
import { listedDocuments } from "./listed-documents";

/** An agenda as an import understands it, before anything is stored. An unknown value is null. */
export interface AgendaPreview {
  /** the body that meets, and the organ above it */
  body: string | null;
  organ: string | null;
  /** `resumed` is the number of the resumption, null for a session that is none */
  session: { number: number; resumed: number | null } | null;
  symbol: string | null;
  languages: Locale[];
  place: string | null;
  startsOn: Day | null;
  endsOn: Day | null;
  items: {
    number: string;
    title: string;
    hasAnnotation: boolean;
    documents: string[];
    noDocumentExpected: boolean;
  }[];
  /** how many there are */
  footnotes: number;
  entries: { date: Day; start: string | null; end: string | null; kind: PeriodKind; items: string[] }[];
  findings: Finding[];
}

/** A preview with what the rest of the text says and contradicts. */
export interface CompletePreview extends AgendaPreview {
  /** every document that the items list, once */
  documents: { symbol: string; title: string | null; kind: DocumentKind; items: string[] }[];
}

/** Returns what the grammar understands of an agenda in its first language. */
export function previewAgenda(document: AgendaDocument, languages: Locale[]): AgendaPreview {
  const { masthead, programme } = document;
  const { session } = masthead;
  const names = masthead.names.map(({ text }) => text);

  return {
    body: names.at(-1) ?? null,
    organ: names.at(-2) ?? null,
    session: session ? { number: session.number, resumed: session.resumed ?? null } : null,
    symbol: document.symbols.join("-") || null,
    languages,
    place: masthead.place ?? null,
    startsOn: masthead.days[0] ?? null,
    endsOn: masthead.days.at(-1) ?? null,
    items: document.items.map(({ number, title }) => {
      const own = document.annotations.filter(({ items }) => items.includes(number));

      return {
        number,
        title,
        hasAnnotation: own.some(({ paragraphs, documents }) => paragraphs.length + documents.length > 0),
        documents: [...new Set(own.flatMap(({ documents }) => documents.flatMap(({ symbols }) => symbols)))],
        noDocumentExpected: own.some(
          ({ noDocumentExpected, documents }) => noDocumentExpected && documents.length === 0,
        ),
      };
    }),
    footnotes: document.notes.length,
    entries: (programme?.periods ?? []).map(({ day, start, end, kind, entries }) => ({
      date: day,
      start: start ?? null,
      end: end ?? null,
      kind,
      items: [...new Set(entries.flatMap(({ items }) => items))],
    })),
    findings: document.findings,
  };
}

/** Adds to a preview what the rest of the text says and contradicts; the programme stays as printed. */
export function completePreview(preview: AgendaPreview, agenda: ReadAgenda): CompletePreview {
  const { session, masthead, items, findings } = agenda;

  return {
    ...preview,
    session: session && { number: session.number, resumed: session.resumed },
    startsOn: masthead.days[0] ?? null,
    endsOn: masthead.days.at(-1) ?? null,
    items: preview.items.map((item, index) => ({ ...item, title: items[index]?.title ?? item.title })),
    documents: listedDocuments(agenda).map(({ symbol, title, kind, items: numbers }) => ({
      symbol: printSymbol(symbol),
      title: title === symbol ? null : title,
      kind,
      items: numbers,
    })),
    findings,
  };
}

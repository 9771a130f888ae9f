import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import type { ImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import type { ListedDocument } from "@/app/_domain/agenda-import/listed-documents";
import type { EntryReference } from "@/app/_vocabulary/entry-reference";
import type { FormState } from "@/app/_vocabulary/form-state";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { printSymbol } from "@/app/_vocabulary/symbol";

/** Empty rows at the end of a form, for adding. */
const ADDED_ROWS = 2;

/** The most documents of an item in its form: a form takes 200 fields. Any further ones stay as they are. */
const MAX_DOCUMENTS = 40;

/** Returns the values of the form of a draft's particulars. */
export function particularsValues({ resolved, sources }: ImportDraft): FormState["values"] {
  if (!resolved) return {};
  const { primary, target, agendas, body } = resolved;
  const { symbol, session, masthead } = agendas.get(primary.id) ?? primary.agenda;
  const names = target && "newBody" in target ? target.newBody : body;
  const ofLocale = (locale: Locale) => {
    const source = sources.find((each) => each.locale === locale);
    const printed = source && (agendas.get(source.id) ?? source.agenda).masthead;
    return {
      [`body-${locale}`]: printed?.body ?? names?.names[locale] ?? "",
      [`organ-${locale}`]: printed?.organ ?? names?.organNames[locale] ?? "",
      [`place-${locale}`]: printed?.place ?? "",
    };
  };

  return {
    target: !target
      ? ""
      : "newBody" in target
        ? "new"
        : "bodyKey" in target
          ? `body:${target.bodyKey}`
          : `meeting:${target.meetingId}`,
    series: target && "newBody" in target ? target.newBody.symbolSeries : "",
    designation: session?.designation ?? "session",
    ordinal: session ? String(session.number) : "",
    resumed: session?.resumed ? String(session.resumed) : "",
    symbol: symbol ? printSymbol(symbol) : "",
    timeZone: masthead.timeZone ?? "UTC",
    startsOn: masthead.days[0] ?? "",
    endsOn: masthead.days.at(-1) ?? "",
    ...Object.assign({}, ...LOCALES.map(ofLocale)),
  };
}

/** Returns the values of the form of an item, or of a new one. */
export function itemValues(agenda: ReadAgenda, number: string): FormState["values"] & { rows: string } {
  const item = agenda.items.find((each) => each.number === number);
  const documents = (item?.documents ?? []).slice(0, MAX_DOCUMENTS);
  const rows = documents.length + ADDED_ROWS;

  return {
    rows: String(rows),
    item: item ? number : "",
    number: item ? number : "",
    title: item?.title ?? "",
    heading: item?.heading ?? "",
    segment: item?.segment ?? "",
    annotation: printSource(item?.annotation ?? []),
    documentation: printSource(item?.documentation ?? []),
    noDocumentExpected: item?.noDocumentExpected ? "yes" : "",
    ...Object.assign(
      {},
      ...Array.from({ length: rows }, (_, index) => ({
        [`document-${index}-was`]: documents[index]?.symbol ?? "",
        [`document-${index}-symbol`]: printSymbol(documents[index]?.symbol ?? ""),
        [`document-${index}-title`]: documents[index]?.title ?? "",
        [`document-${index}-kind`]: documents[index]?.kind ?? "other",
      })),
    ),
  };
}

/** Returns the values of the form of a document, or of a new one. */
export function documentValues(document: ListedDocument | undefined): FormState["values"] & { rows: string } {
  const rows = (document?.items.length ?? 0) + 1;

  return {
    rows: String(rows),
    symbol: document ? printSymbol(document.symbol) : "",
    title: document && document.title !== document.symbol ? document.title : "",
    kind: document?.kind ?? "other",
    ...Object.fromEntries(
      Array.from({ length: rows }, (_, index) => [`item-${index}-number`, document?.items[index] ?? ""]),
    ),
  };
}

/** Returns the values of the form of an entry of the programme, or of a new one. */
export function entryValues(
  agenda: ReadAgenda,
  at: EntryReference | undefined,
): FormState["values"] & { rows: string } {
  const entry = at && agenda[at.list][at.index];
  const entries = entry && "entries" in entry ? entry.entries : [];
  const rows = entries.length + ADDED_ROWS;

  return {
    rows: String(rows),
    day: entry?.day ?? agenda.masthead.days[0] ?? "",
    start: entry?.start ?? "",
    end: entry?.end ?? "",
    kind: entry && "kind" in entry ? entry.kind : "plenary-meeting",
    title: entry && "title" in entry ? entry.title : "",
    ...Object.assign(
      {},
      ...Array.from({ length: rows }, (_, index) => ({
        [`entry-${index}-item`]: entries[index]?.item ?? "",
        [`entry-${index}-description`]: entries[index]?.description ?? "",
        [`entry-${index}-continued`]: entries[index]?.continued ? "yes" : "",
      })),
    ),
  };
}

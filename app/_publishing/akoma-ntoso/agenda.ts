import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import type { Agenda, AgendaItem } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AKN_NAMESPACE, aknId, aknItemId } from "@/app/_formats/akoma-ntoso";
import { xmlText } from "@/app/_formats/xml-text";
import { adoptedVersion } from "@/app/_i18n/adopted-version";
import { findAgendaInLanguage } from "@/app/_vocabulary/agenda-document";
import { type AgendaSegment, segmentsOf } from "@/app/_vocabulary/agenda-segments";
import type { Day } from "@/app/_vocabulary/instants";
import { printItemMark } from "@/app/_vocabulary/item-number";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { pickVersion } from "@/app/_vocabulary/pick-version";
import { appendAnnex } from "./annex";
import { appendMeta } from "./meta";
import { appendPreface } from "./preface";
import { appendBlocks, type NoteCount } from "./rich-text";

/** Headings of the document's parts, in its language. */
export interface AgendaHeadings {
  provisionalAgenda: string;
  /** the title of an agenda that was adopted on a day */
  adoptedAgenda: (on: Day) => string;
  annotations: string;
  documentation: string;
  annex: string;
  continued: string;
  /** "Annotated together with item 2" */
  annotatedWith: (number: string) => string;
}

interface AgendaSource {
  agenda: Agenda;
  documents: MeetingDocument[];
  work: OrganizationOfWork;
  headings: (locale: Locale) => AgendaHeadings;
  publicUrl: string;
  /** the document of an edition that was replaced; the current one by default */
  earlier?: MeetingDocument;
}

/**
 * Renders an annotated agenda as Akoma Ntoso 3.0 under the UN guidelines (AKN4UN): masthead, list
 * of items, annotations with footnotes, and the organization of work as a table. Each language is
 * an expression of one work; an item that the language lacks has another `xml:lang`.
 *
 * @returns undefined if the agenda exists in no language.
 */
export function renderAkomaNtoso(source: AgendaSource, locale: Locale): string | undefined {
  const { agenda, documents, work, publicUrl } = source;
  const { meeting, items, adoption } = agenda;
  const printed = pickVersion(meeting, locale);
  if (!printed) return undefined;
  const version = adoption ? adoptedVersion(printed, adoption) : printed;
  const agendaDocument = source.earlier ?? findAgendaInLanguage(documents, meeting.key, version.locale);
  const symbol = agendaDocument?.symbol ?? `${meeting.body.symbolSeries}/${meeting.year}/1`;
  const headings = source.headings(version.locale);
  const language = { "xml:lang": version.locale };
  const count: NoteCount = { notes: 0 };

  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("akomaNtoso", { xmlns: AKN_NAMESPACE });
  const document = root.ele("debateReport", { name: "agendaAnnotated" });
  const issuedOn = agendaDocument?.issuedOn ?? meeting.startsOn;
  appendMeta(document, { meeting, version, symbol, issuedOn, publicUrl });
  appendPreface(document.ele("preface", { eId: "preface", ...language }), version, symbol, issuedOn, count);
  const body = document.ele("mainBody", { eId: "main", ...language });
  const list = adoption
    ? appendPart(body, "adoptedAgenda", headings.adoptedAgenda(adoption.on)).ele("content")
    : appendPart(body, "provisionalAgenda", headings.provisionalAgenda).ele("content");
  appendBlocks(list, version.preface, "preface_text", count);
  const annotations = appendPart(body, "annotations", headings.annotations);
  for (const [index, { heading, items: ofSegment }] of segmentsOf(items).entries()) {
    appendList(list, index + 1, { heading, items: ofSegment }, version.locale);
    const holder = heading ? appendSegment(annotations, index + 1, heading, version.locale) : annotations;
    for (const item of ofSegment.filter((each) => !each.parentId)) appendItem(holder, item);
  }
  const scheduled = work.plenaryMeetings.filter((plenaryMeeting) => !plenaryMeeting.cancelledAt);
  if (scheduled.length + work.events.length > 0)
    appendAnnex(
      appendPart(body, "annex", headings.annex),
      { ...work, plenaryMeetings: scheduled },
      version.locale,
      headings,
    );

  return root.end({ prettyPrint: false });

  function appendItem(parent: XMLBuilder, item: AgendaItem): void {
    const eId = aknItemId(item.number);
    const section = parent.ele("section", { eId, ...languageAttribute(item.locale, version?.locale) });
    section.ele("num").txt(xmlText(printItemMark(item.number, item.locale)));
    section.ele("heading").txt(xmlText(item.heading));
    const children = items.filter((each) => each.parentId === item.id);
    // An item with sub-items has its own text in `intro` (Part 2: Specifications, hierarchy).
    const holder = children.length > 0 ? "intro" : "content";
    const text = section.ele(holder, { eId: aknId(eId, holder) });
    if (item.annotatedWith)
      text
        .ele("p")
        .ele("ref", { href: `#${aknItemId(item.annotatedWith)}` })
        .txt(xmlText(headings.annotatedWith(item.annotatedWith)));
    appendBlocks(text, item.annotation, aknId(eId, holder), count);
    const itemDocuments = documents.filter((each) => each.items.includes(item.number) && !each.withdrawnAt);
    if (itemDocuments.length > 0 || item.documentation.length > 0)
      text.ele("block", { name: "documentation" }).txt(xmlText(headings.documentation));
    for (const each of itemDocuments) appendDocument(text, each, item.locale);
    appendBlocks(text, item.documentation, aknId(eId, holder, "documentation"), count);
    for (const child of children) appendItem(section, child);
  }

  function appendDocument(
    parent: XMLBuilder,
    { titles, originalLanguage, symbol: documentSymbol }: MeetingDocument,
    language: Locale,
  ) {
    const title = pickText(titles, language, originalLanguage)?.text;
    const href = xmlText(`${publicUrl}${paths.symbol(documentSymbol)}`);
    parent
      .ele("p")
      .txt(title ? xmlText(`${title} `) : "")
      .ele("ref", { href })
      .txt(xmlText(documentSymbol));
  }
}

/** Appends a part of the document with its heading. */
function appendPart(body: XMLBuilder, name: string, heading: string): XMLBuilder {
  const element = body.ele("hcontainer", { name, eId: name });
  element.ele("heading").txt(xmlText(heading));

  return element;
}

/** Appends a segment of the annotations with its heading. */
function appendSegment(
  annotations: XMLBuilder,
  number: number,
  { text, locale }: { text: string; locale: Locale },
  documentLocale: Locale,
): XMLBuilder {
  const eId = aknId("annotations", `segment_${number}`);
  const segment = annotations.ele("hcontainer", { name: "segment", eId, ...languageAttribute(locale, documentLocale) });
  segment.ele("heading").txt(xmlText(text));

  return segment;
}

/** Appends the list of the items of a segment, which precedes the annotations. */
function appendList(
  content: XMLBuilder,
  number: number,
  { heading, items }: AgendaSegment<AgendaItem>,
  documentLocale: Locale,
): void {
  const listId = `list_${number}`;
  const list = content.ele("blockList", { eId: listId });
  if (heading)
    list.ele("listIntroduction", languageAttribute(heading.locale, documentLocale)).txt(xmlText(heading.text));
  for (const item of items) {
    const eId = aknId(listId, aknItemId(item.number));
    const entry = list.ele("item", { eId, ...languageAttribute(item.locale, documentLocale) });
    entry.ele("num").txt(xmlText(printItemMark(item.number, item.locale)));
    entry
      .ele("p")
      .ele("ref", { href: `#${aknItemId(item.number)}` })
      .txt(xmlText(item.title));
  }
}

function languageAttribute(locale: Locale, documentLocale: Locale | undefined): { "xml:lang"?: Locale } {
  return locale === documentLocale ? {} : { "xml:lang": locale };
}

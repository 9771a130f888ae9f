import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import type { Agenda, AgendaItem } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { bestVersion } from "@/app/_domain/meetings/best-version";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AKN_NAMESPACE, aknId, aknItemId } from "@/app/_formats/akoma-ntoso";
import { xmlText } from "@/app/_formats/xml-text";
import { agendaAmong } from "@/app/_vocabulary/agenda-document";
import { printItemMark } from "@/app/_vocabulary/item-number";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { appendAnnex } from "./annex";
import { appendMeta } from "./meta";
import { appendBlocks, type NoteCount } from "./text";

/** What stands over the parts of the document, in its language. */
export interface AgendaHeadings {
  provisionalAgenda: string;
  annotations: string;
  documentation: string;
  annex: string;
  continued: string;
}

interface Whole {
  agenda: Agenda;
  documents: MeetingDocument[];
  work: OrganizationOfWork;
  headings: (locale: Locale) => AgendaHeadings;
  publicUrl: string;
}

/**
 * An annotated agenda as Akoma Ntoso 3.0, in the United Nations' own use of it (AKN4UN): masthead, list of items, annotations with their footnotes, and
 * the organization of work as a table. Each language is an expression of the one work.
 *
 * @param whole an item that the language lacks says which language it is in (`xml:lang`).
 * @returns nothing where the agenda has been entered in no language.
 */
export function renderAkomaNtoso(whole: Whole, locale: Locale): string | undefined {
  const { agenda, documents, work, publicUrl } = whole;
  const { meeting, items } = agenda;
  const version = bestVersion(meeting, locale);
  if (!version) return undefined;
  const itself = agendaAmong(documents, meeting.key);
  const symbol = itself?.symbol ?? `${meeting.body.symbolSeries}/${meeting.year}/1`;
  const headings = whole.headings(version.locale);
  const language = { "xml:lang": version.locale };
  const count: NoteCount = { notes: 0 };

  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("akomaNtoso", { xmlns: AKN_NAMESPACE });
  const document = root.ele("debateReport", { name: "agendaAnnotated" });
  const issuedOn = itself?.issuedOn ?? meeting.startsOn;
  appendMeta(document, { meeting, version, symbol, issuedOn, publicUrl });
  appendPreface(document.ele("preface", { eId: "preface", ...language }), version, symbol, issuedOn);
  const body = document.ele("mainBody", { eId: "main", ...language });
  appendList(part(body, "provisionalAgenda", headings.provisionalAgenda), items, version.locale);
  const annotations = part(body, "annotations", headings.annotations);
  for (const item of items.filter((each) => !each.parentId)) appendItem(annotations, item);
  const held = work.plenaryMeetings.filter((sitting) => !sitting.cancelledAt);
  if (held.length > 0)
    appendAnnex(part(body, "annex", headings.annex), { ...work, plenaryMeetings: held }, version.locale, headings);

  return root.end({ prettyPrint: false });

  function appendItem(parent: XMLBuilder, item: AgendaItem): void {
    const eId = aknItemId(item.number);
    const section = parent.ele("section", { eId, ...languageOf(item.locale, version?.locale) });
    section.ele("num").txt(xmlText(printItemMark(item.number, item.locale)));
    section.ele("heading").txt(xmlText(item.heading));
    const children = items.filter((each) => each.parentId === item.id);
    // An item with sub-items has its own text before them, if it has any (Part 2: Specifications, hierarchy).
    const holder = children.length > 0 ? "intro" : "content";
    const text = section.ele(holder, { eId: aknId(eId, holder) });
    appendBlocks(text, item.annotation, aknId(eId, holder), count);
    const under = documents.filter((each) => each.items.includes(item.number) && !each.withdrawnAt);
    if (under.length > 0 || item.documentation.length > 0)
      text.ele("block", { name: "documentation" }).txt(xmlText(headings.documentation));
    for (const each of under) appendDocument(text, each, item.locale);
    appendBlocks(text, item.documentation, aknId(eId, holder, "documentation"), count);
    for (const child of children) appendItem(section, child);
  }

  function appendDocument(
    parent: XMLBuilder,
    { titles, originalLanguage, symbol: its }: MeetingDocument,
    language: Locale,
  ) {
    const title = pickText(titles, language, originalLanguage)?.text;
    const href = xmlText(`${publicUrl}${paths.symbol(its)}`);
    parent
      .ele("p")
      .txt(title ? xmlText(`${title} `) : "")
      .ele("ref", { href })
      .txt(xmlText(its));
  }
}

/** A part of the document with a heading of its own. */
function part(body: XMLBuilder, name: string, heading: string): XMLBuilder {
  const element = body.ele("hcontainer", { name, eId: name });
  element.ele("heading").txt(xmlText(heading));

  return element;
}

function appendPreface(
  preface: XMLBuilder,
  version: Agenda["meeting"]["versions"][number],
  symbol: string,
  date: string,
) {
  const { organ, workingGroup, placeAndDates, title, distributionLine, dateLine, languageLine, originalLine } = version;
  preface.ele("p").ele("docAuthority", { refersTo: "#organ" }).txt(xmlText(organ));
  preface.ele("p").ele("docNumber").txt(xmlText(symbol));
  preface.ele("p", { class: "distribution" }).txt(xmlText(distributionLine));
  preface.ele("p").ele("docDate", { date }).txt(xmlText(dateLine));
  for (const line of [languageLine, originalLine]) if (line) preface.ele("p", { class: "language" }).txt(xmlText(line));
  preface.ele("p").ele("docCommittee", { refersTo: "#body" }).txt(xmlText(workingGroup));
  preface.ele("p").ele("session", { refersTo: "#meeting" }).txt(xmlText(placeAndDates));
  preface.ele("p").ele("docTitle").txt(xmlText(title));
}

/** The items by their titles, as the document lists them before it annotates them. */
function appendList(parent: XMLBuilder, items: AgendaItem[], shown: Locale): void {
  const list = parent.ele("content").ele("blockList", { eId: "list_1" });
  for (const item of items) {
    const eId = aknId("list_1", aknItemId(item.number));
    const entry = list.ele("item", { eId, ...languageOf(item.locale, shown) });
    entry.ele("num").txt(xmlText(printItemMark(item.number, item.locale)));
    entry
      .ele("p")
      .ele("ref", { href: `#${aknItemId(item.number)}` })
      .txt(xmlText(item.title));
  }
}

function languageOf(locale: Locale, shown: Locale | undefined): { "xml:lang"?: Locale } {
  return locale === shown ? {} : { "xml:lang": locale };
}

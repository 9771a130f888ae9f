import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import type { AgendaVersion } from "@/app/_domain/meetings/agenda-version";
import { aknId } from "@/app/_formats/akoma-ntoso";
import { xmlText } from "@/app/_formats/xml-text";
import { appendBlocks, type NoteCount } from "./rich-text";

/** Appends the masthead, the title and their notes. */
export function appendPreface(
  preface: XMLBuilder,
  version: AgendaVersion,
  symbol: string,
  date: string,
  count: NoteCount,
) {
  const { organ, workingGroup, placeAndDates, title, distributionLine, dateLine, languageLine, originalLine } = version;
  preface.ele("p").ele("docAuthority", { refersTo: "#organ" }).txt(xmlText(organ));
  preface
    .ele("p")
    .ele("docNumber")
    .txt(xmlText(`${symbol}${version.symbolMark ?? ""}`));
  preface.ele("p", { class: "distribution" }).txt(xmlText(distributionLine));
  preface.ele("p").ele("docDate", { date }).txt(xmlText(dateLine));
  for (const line of [languageLine, originalLine]) if (line) preface.ele("p", { class: "language" }).txt(xmlText(line));
  preface.ele("p").ele("docCommittee", { refersTo: "#body" }).txt(xmlText(workingGroup));
  preface.ele("p").ele("session", { refersTo: "#meeting" }).txt(xmlText(placeAndDates));
  preface.ele("p").ele("docTitle").txt(xmlText(title));
  appendBlocks(preface, version.notes, aknId("preface", "notes"), count);
}

import { create } from "xmlbuilder2";
import type { PublishedEdition } from "@/app/_domain/agenda-editions/published-queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { AKN_NAMESPACE } from "@/app/_formats/akoma-ntoso";
import { xmlText } from "@/app/_formats/xml-text";
import { correctionInLanguage } from "@/app/_vocabulary/correction-in-language";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { appendMeta } from "./meta";
import { appendPreface } from "./preface";
import { appendBlocks, type NoteCount } from "./rich-text";

interface CorrectionSource {
  document: Pick<MeetingDocument, "symbol" | "issuedOn">;
  edition: PublishedEdition;
  publicUrl: string;
}

/**
 * Renders a corrigendum or an addendum to an agenda as Akoma Ntoso 3.0.
 *
 * @returns undefined if it has no text.
 */
export function renderCorrection({ document, edition, publicUrl }: CorrectionSource, locale: Locale) {
  const { meeting } = edition.agenda;
  const correction = correctionInLanguage(edition, meeting, locale);
  if (!correction) return undefined;
  const { version, title, text } = correction;
  const { symbol, issuedOn = dayOf(edition.issuedAt, meeting.timeZone) } = document;
  const subtype = edition.kind === "addendum" ? "addendum" : "corrigendum";
  const language = { "xml:lang": version.locale };
  const count: NoteCount = { notes: 0 };
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("akomaNtoso", { xmlns: AKN_NAMESPACE });
  const element = root.ele("doc", { name: subtype });
  appendMeta(element, { meeting, version, symbol, issuedOn, publicUrl, subtype });
  appendPreface(element.ele("preface", { eId: "preface", ...language }), version, symbol, issuedOn, count);
  const body = element.ele("mainBody", { eId: "main", ...language });
  const part = body.ele("hcontainer", { name: subtype, eId: subtype });
  part.ele("heading").txt(xmlText(title));
  appendBlocks(part.ele("content"), text, subtype, count);

  return { xml: root.end({ prettyPrint: false }), locale: version.locale };
}

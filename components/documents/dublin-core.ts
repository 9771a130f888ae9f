import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { env } from "@/app/_platform/env";
import { findAgendaDocument } from "@/app/_vocabulary/agenda-document";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { pickVersion } from "@/app/_vocabulary/pick-version";
import type { DublinCoreElements } from "@/components/layout/DublinCore";

/** The annotated agenda in Dublin Core; it relates to the meeting and to the documents under its items. */
export function agendaElements({ meeting }: Agenda, documents: MeetingDocument[], locale: Locale): DublinCoreElements {
  const version = pickVersion(meeting, locale);
  const itself = findAgendaDocument(documents, meeting.key);
  const others = documents.filter((document) => document !== itself && !document.withdrawnAt);

  return {
    ...common(meeting, itself?.symbol, locale),
    title: version?.title ?? meetingWords(meeting, locale).line,
    language: version?.locale ?? locale,
    date: itself?.issuedOn,
    format: ["text/html", "application/akn+xml"],
    relation: [meetingAddress(meeting, locale), ...others.map(({ symbol }) => permanent(symbol))],
  };
}

/** A document in Dublin Core; it relates to its meeting. */
export function documentElements(document: MeetingDocument, meeting: Meeting, locale: Locale): DublinCoreElements {
  const title = pickText(document.titles, locale, document.originalLanguage);
  const files = document.versions.flatMap((version) => version.files.map((file) => file.mediaType));

  return {
    ...common(meeting, document.symbol, locale),
    title: title?.text ?? document.symbol,
    language: title?.locale ?? locale,
    date: document.issuedOn,
    format: [...new Set(["text/html", ...files])],
    relation: [meetingAddress(meeting, locale)],
  };
}

function common(meeting: Meeting, symbol: string | undefined, locale: Locale) {
  const { body, organ } = meetingWords(meeting, locale);

  return {
    identifier: symbol ? [symbol, permanent(symbol)] : [],
    creator: body.text,
    publisher: organ?.text ?? body.text,
  };
}

function permanent(symbol: string): string {
  return `${env().publicUrl}${paths.symbol(symbol)}`;
}

function meetingAddress(meeting: Meeting, locale: Locale): string {
  return `${env().publicUrl}${paths.meeting(locale, meeting.key)}`;
}

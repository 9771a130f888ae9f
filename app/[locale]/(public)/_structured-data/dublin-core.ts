import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { env } from "@/app/_platform/env";
import { meetingWords } from "@/app/_platform/i18n/meeting-words";
import { type Locale, pickText, preferenceFor } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { DublinCoreElements } from "@/components/layout/DublinCore";

/** The annotated agenda in Dublin Core; it relates to the meeting and to the documents under its items. */
export function agendaElements({ meeting }: Agenda, documents: MeetingDocument[], locale: Locale): DublinCoreElements {
  const preferred = preferenceFor(locale, meeting.original);
  const [version] = meeting.versions.toSorted((a, b) => preferred.indexOf(a.locale) - preferred.indexOf(b.locale));
  const itself = documents.find((document) => document.kind === "annotated-provisional-agenda");
  const others = documents.filter((document) => document !== itself);

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
  const title = pickText(document.titles, locale, meeting.original);
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

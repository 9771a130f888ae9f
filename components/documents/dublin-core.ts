import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { findAgendaInLanguage } from "@/app/_vocabulary/agenda-document";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { pickVersion } from "@/app/_vocabulary/pick-version";
import type { DublinCoreElements } from "@/components/layout/DublinCore";

/**
 * Returns the annotated agenda in Dublin Core, related to its meeting and to the documents under
 * its items.
 */
export function agendaElements(
  { meeting }: Agenda,
  documents: MeetingDocument[],
  locale: Locale,
  publicUrl: string,
): DublinCoreElements {
  const version = pickVersion(meeting, locale);
  const agenda = findAgendaInLanguage(documents, meeting.key, version?.locale ?? locale);
  const others = documents.filter((document) => document !== agenda && !document.withdrawnAt);

  return {
    ...commonElements(meeting, agenda?.symbol, locale, publicUrl),
    title: version?.title ?? meetingName(meeting, locale).line,
    language: version?.locale ?? locale,
    date: agenda?.issuedOn,
    format: ["text/html", "application/akn+xml"],
    relation: [
      `${publicUrl}${paths.meeting(locale, meeting.key)}`,
      ...others.map(({ symbol }) => `${publicUrl}${paths.symbol(symbol)}`),
    ],
  };
}

/** Returns a document in Dublin Core, related to its meeting. */
export function documentElements(
  document: MeetingDocument,
  meeting: Meeting,
  locale: Locale,
  publicUrl: string,
): DublinCoreElements {
  const title = pickText(document.titles, locale, document.originalLanguage);
  const mediaTypes = document.versions.flatMap(({ files }) => files.map(({ mediaType }) => mediaType));

  return {
    ...commonElements(meeting, document.symbol, locale, publicUrl),
    title: title?.text ?? document.symbol,
    language: title?.locale ?? locale,
    date: document.issuedOn,
    format: [...new Set(["text/html", ...mediaTypes])],
    relation: [`${publicUrl}${paths.meeting(locale, meeting.key)}`],
  };
}

function commonElements(meeting: Meeting, symbol: string | undefined, locale: Locale, publicUrl: string) {
  const { body, organ } = meetingName(meeting, locale);

  return {
    identifier: symbol ? [symbol, `${publicUrl}${paths.symbol(symbol)}`] : [],
    creator: body.text,
    publisher: organ?.text ?? body.text,
  };
}

import type { DocumentFile, MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { findAgendaInLanguage } from "@/app/_vocabulary/agenda-document";
import { DOCUMENT_FORMATS, type DocumentFormat } from "@/app/_vocabulary/document-format";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { DOCUMENT_TEXT_ANCHOR, paths } from "@/app/_vocabulary/paths";

/**
 * A document in one language and format: an issued file, or what the portal makes of the agenda.
 */
export interface Representation {
  format: DocumentFormat;
  href: string;
  file: DocumentFile | undefined;
}

/** The availability of a document in a language, with its formats. */
export interface LanguageAvailability {
  locale: Locale;
  /** `not-concerned`: a corrigendum or addendum that changes nothing in it */
  availability: "issued" | "in-translation" | "not-issued" | "not-concerned";
  representations: Representation[];
}

/** A document with its availability in each of the six languages. */
export interface AvailableDocument {
  document: MeetingDocument;
  languages: LanguageAvailability[];
}

/** Returns documents with their availability in the six languages. */
export function withAvailability(documents: MeetingDocument[], meeting: Meeting): AvailableDocument[] {
  return documents.map((document) => ({
    document,
    languages: LOCALES.map((locale) => availabilityIn(document, { documents, meeting }, locale)),
  }));
}

/** A meeting with all its documents. */
export interface MeetingOfDocument {
  documents: MeetingDocument[];
  meeting: Meeting;
}

/**
 * Returns the availability of a document in a language. The agenda can be read on the portal, and
 * taken as XML, in each language in which it was entered: at the revision whose text it has there. What
 * was issued before, and each corrigendum or addendum, is read at the address of its own symbol.
 */
export function availabilityIn(
  document: MeetingDocument,
  { documents, meeting }: MeetingOfDocument,
  locale: Locale,
): LanguageAvailability {
  const version = document.versions.find((each) => each.locale === locale);
  const issued = (version?.files ?? []).map(
    (file): Representation => ({ format: file.format, href: paths.file(file.fileId), file }),
  );
  const generated = isOnPortal(document, { documents, meeting }, locale)
    ? agendaRepresentations(meeting.key, locale)
    : textRepresentations(document, locale);
  const representations = [
    ...issued,
    ...generated.filter(({ format }) => !issued.some((each) => each.format === format)),
  ].toSorted((a, b) => DOCUMENT_FORMATS.indexOf(a.format) - DOCUMENT_FORMATS.indexOf(b.format));
  if (representations.length > 0) return { locale, availability: "issued", representations };
  const missing = document.text?.isCorrection ? "not-concerned" : "not-issued";
  const availability = version?.availability === "in-translation" ? "in-translation" : missing;

  return { locale, availability, representations };
}

function isOnPortal({ symbol }: MeetingDocument, { documents, meeting }: MeetingOfDocument, locale: Locale): boolean {
  // Of an adopted agenda, the provisional one is read under its symbol.
  return (
    !meeting.isAgendaAdopted &&
    meeting.versions.some((version) => version.locale === locale) &&
    findAgendaInLanguage(documents, meeting.key, locale)?.symbol === symbol
  );
}

function agendaRepresentations(meetingKey: string, locale: Locale): Representation[] {
  return [
    { format: "html", href: paths.agenda(locale, meetingKey), file: undefined },
    { format: "xml", href: paths.agendaAkn(locale, meetingKey), file: undefined },
  ];
}

/**
 * Returns the text of the edition that has the symbol of a document: of its own meeting, also where
 * another lists it.
 */
function textRepresentations({ meetingKey, symbol, text }: MeetingDocument, locale: Locale): Representation[] {
  if (!text?.locales.includes(locale)) return [];
  const edition = { meeting: meetingKey, edition: String(text.edition) };

  return [
    { format: "html", href: `${paths.document(locale, symbol)}#${DOCUMENT_TEXT_ANCHOR}`, file: undefined },
    { format: "xml", href: paths.agendaEditionAkn(locale, edition), file: undefined },
  ];
}

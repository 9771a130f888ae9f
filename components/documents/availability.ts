import type { DocumentFile, MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { isAnnotatedAgenda } from "@/app/_vocabulary/agenda-document";
import { DOCUMENT_FORMATS, type DocumentFormat } from "@/app/_vocabulary/document-format";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** A document in one language and format, where it is read: a file that was issued, or what the portal itself makes of the agenda. */
export interface Offer {
  format: DocumentFormat;
  href: string;
  file: DocumentFile | undefined;
}

/** How a document stands in one language, and in which formats it can be read in it. */
export interface Standing {
  locale: Locale;
  state: "issued" | "in-translation" | "not-issued";
  offers: Offer[];
}

/** How a document stands in a language. The agenda can always be read on the portal, and taken as XML, in each language that it was entered in. */
export function standingOf(document: MeetingDocument, meeting: Meeting, locale: Locale): Standing {
  const version = document.versions.find((each) => each.locale === locale);
  const issued = (version?.files ?? []).map(
    (file): Offer => ({ format: file.format, href: paths.file(file.fileId), file }),
  );
  const made = isOnPortal(document, meeting, locale) ? agendaOffers(meeting.key, locale) : [];
  const offers = [...issued, ...made.filter(({ format }) => !issued.some((offer) => offer.format === format))].toSorted(
    (a, b) => DOCUMENT_FORMATS.indexOf(a.format) - DOCUMENT_FORMATS.indexOf(b.format),
  );
  if (offers.length > 0) return { locale, state: "issued", offers };

  return { locale, state: version?.availability === "in-translation" ? "in-translation" : "not-issued", offers };
}

function isOnPortal(document: MeetingDocument, meeting: Meeting, locale: Locale): boolean {
  return (
    isAnnotatedAgenda(document) &&
    document.meetingKey === meeting.key &&
    !document.withdrawnAt &&
    meeting.versions.some((version) => version.locale === locale)
  );
}

function agendaOffers(meetingKey: string, locale: Locale): Offer[] {
  return [
    { format: "html", href: paths.agenda(locale, meetingKey), file: undefined },
    { format: "xml", href: paths.agendaAkn(locale, meetingKey), file: undefined },
  ];
}

import type { PublishedEdition } from "@/app/_domain/agenda-editions/published-queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { DOCUMENT_TEXT_ANCHOR } from "@/app/_vocabulary/paths";
import { AgendaDocument } from "../agenda/AgendaDocument";
import { CorrectionText } from "./CorrectionText";
import { RelationNotice } from "./RelationNotice";

interface Props {
  document: MeetingDocument;
  edition: PublishedEdition;
  /** of the meeting */
  documents: MeetingDocument[];
  work: OrganizationOfWork;
  locale: Locale;
}

/**
 * The text of a document at the address of its symbol: of an agenda that was replaced as it was issued, with what
 * replaces it, or of a corrigendum or addendum.
 */
export function DocumentText({ document, edition, documents, work, locale }: Props) {
  return (
    <section id={DOCUMENT_TEXT_ANCHOR} className="mt-12 border-t-3 border-ink pt-8">
      <h2 className="sr-only">{getTranslator(locale, "documents")("text")}</h2>
      {document.text?.isCorrection ? (
        <CorrectionText document={document} edition={edition} locale={locale} />
      ) : (
        <>
          <RelationNotice document={document} locale={locale} />
          {/* The programme of today is no part of what was issued then. */}
          <AgendaDocument
            agenda={edition.agenda}
            issue={{ kind: edition.kind, at: edition.issuedAt, notes: edition.notes }}
            documents={documents}
            earlier={document}
            work={{ ...work, plenaryMeetings: [], events: [] }}
            locale={locale}
          />
        </>
      )}
    </section>
  );
}

import type { DocumentEvent } from "@/app/_domain/documents/history";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { languageAttributes } from "@/components/layout/language-attributes";
import { languageNote } from "@/components/layout/language-notes";
import { Citation } from "./Citation";
import { DocumentFacts } from "./DocumentFacts";
import { DocumentFamily } from "./DocumentFamily";
import { DocumentHistory } from "./DocumentHistory";
import { documentTitle } from "./document-title";
import { type DocumentProps, FileTable } from "./FileTable";
import { OtherTitles } from "./OtherTitles";
import { RelationNotice } from "./RelationNotice";

interface Props extends DocumentProps {
  document: MeetingDocument & { history: DocumentEvent[] };
  /** all of the meeting */
  documents: MeetingDocument[];
  publicUrl: string;
}

/**
 * A document under its symbol: title, relations, files by language, facts, family, citation,
 * history.
 */
export function DocumentDetails({ document, documents, meeting, publicUrl, locale }: Props) {
  const title = documentTitle(document, locale);
  const note = languageNote("title", title.locale, locale);

  return (
    <>
      <p className="text-lg text-soft">
        <bdi>{document.symbol}</bdi>
      </p>
      <h1 className="mt-1 max-w-4xl text-2xl sm:text-3xl" {...languageAttributes(title.locale, locale)}>
        {title.text}
      </h1>
      {note && <p className="mt-2 text-note">{note}</p>}
      <RelationNotice document={document} locale={locale} />
      <section className="mt-10">
        <h2 className="text-xl">{getTranslator(locale, "documents")("languages")}</h2>
        <FileTable document={document} documents={documents} meeting={meeting} locale={locale} />
      </section>
      <DocumentFacts document={document} meeting={meeting} locale={locale} />
      <DocumentFamily document={document} documents={documents} locale={locale} />
      <Citation document={document} meeting={meeting} locale={locale} publicUrl={publicUrl} />
      <OtherTitles document={document} locale={locale} />
      <DocumentHistory history={document.history} zone={meeting.timeZone} locale={locale} />
    </>
  );
}

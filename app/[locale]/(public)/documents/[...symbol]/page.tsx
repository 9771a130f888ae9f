import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getPublishedEdition } from "@/app/_domain/agenda-editions/published-queries";
import type { Context } from "@/app/_domain/context";
import { getDocument, listDocuments, type MeetingDocument } from "@/app/_domain/documents/queries";
import { getMeeting, type Meeting } from "@/app/_domain/meetings/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { documentMetadata } from "@/app/_platform/http/metadata/document-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { symbolFromSegments } from "@/app/_platform/http/symbol-parameter";
import { setPageStatus, tagPage } from "@/app/_platform/page-cache/render-scope";
import { findAgendaInLanguage } from "@/app/_vocabulary/agenda-document";
import type { Locale } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { DocumentDetails } from "@/components/documents/DocumentDetails";
import { DocumentText } from "@/components/documents/DocumentText";
import { documentReport } from "@/components/documents/document-report";
import { documentElements } from "@/components/documents/dublin-core";
import { WithdrawnDocument } from "@/components/documents/WithdrawnDocument";
import { DublinCore } from "@/components/layout/DublinCore";
import { NotFound } from "@/components/layout/NotFound";
import { StructuredData } from "@/components/layout/StructuredData";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; symbol: string[] }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata(params);
}

/** A document under its symbol; a withdrawn one says so. */
export default async function DocumentPage({ params }: Props) {
  const { symbol: segments, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const { publicUrl, ...context } = await getPublicContext();
  const document = await ifFound(getDocument(context, symbolFromSegments(segments)));
  if (!document) {
    respondNotFound();
    return <NotFound locale={locale} />;
  }
  const { symbol, meetingKey } = document;
  if (symbolFromSegments(segments) !== symbol) permanentRedirect(paths.document(locale, symbol));
  tagPage(pageTags.meeting(meetingKey));
  if (document.withdrawnAt) setPageStatus(410);
  const meeting = await getMeeting(context, meetingKey);
  const props = { document, meeting, locale };
  const documents = await listDocuments(context, meetingKey);
  const edition = document.withdrawnAt
    ? undefined
    : await findShownEdition(context, { meeting, document, documents }, locale);

  return (
    <MeetingFrame
      locale={locale}
      meeting={meeting}
      current="documents"
      address={(language) => paths.document(language, symbol)}
    >
      {document.withdrawnAt ? (
        <WithdrawnDocument {...props} />
      ) : (
        <>
          <DublinCore elements={documentElements(document, meeting, locale, publicUrl)} />
          <StructuredData data={documentReport(document, meeting, locale, publicUrl)} />
          <DocumentDetails {...props} documents={documents} publicUrl={publicUrl} />
          {edition && (
            <DocumentText
              document={document}
              edition={edition}
              documents={documents}
              work={await getOrganizationOfWork(context, meetingKey, locale)}
              locale={locale}
            />
          )}
        </>
      )}
      <p className={document.withdrawnAt ? "mt-6" : "mt-10"}>
        <a href={paths.documents(locale, meeting.key)}>{getTranslator(locale, "documents")("all")}</a>
      </p>
    </MeetingFrame>
  );
}

/** Returns the edition that is read here; the current or adopted agenda has a page of its own. */
async function findShownEdition(
  context: Pick<Context, "db" | "viewer">,
  { meeting, document, documents }: { meeting: Meeting; document: MeetingDocument; documents: MeetingDocument[] },
  locale: Locale,
) {
  const { text, meetingKey } = document;
  const isCurrent =
    !meeting.isAgendaAdopted && findAgendaInLanguage(documents, meetingKey, locale)?.symbol === document.symbol;
  if (!text || (isCurrent && !text.isCorrection)) return undefined;

  return getPublishedEdition(context, { meetingKey, number: text.edition }, locale);
}

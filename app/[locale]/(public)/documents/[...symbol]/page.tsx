import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { symbolFromSegments } from "@/app/_platform/http/symbol-parameter";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pickText } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { Citation, Facts, OtherTitles } from "@/components/documents/DocumentFacts";
import { Family } from "@/components/documents/DocumentFamily";
import { History } from "@/components/documents/DocumentHistory";
import { documentReport } from "@/components/documents/document-report";
import { documentElements } from "@/components/documents/dublin-core";
import { Languages } from "@/components/documents/Languages";
import { Standing } from "@/components/documents/RelationNotice";
import { WithdrawnPage } from "@/components/documents/WithdrawnDocument";
import { DublinCore } from "@/components/layout/DublinCore";
import { languageAttributes } from "@/components/layout/language-attributes";
import { fallbackWords } from "@/components/layout/language-notes";
import { NotFoundPage, notFoundMetadata } from "@/components/layout/NotFound";
import { StructuredData } from "@/components/layout/StructuredData";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; symbol: string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { symbol: segments, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const document = await ifFound(getDocument(await getPublicContext(), symbolFromSegments(segments)));
  if (!document) return notFoundMetadata(locale);
  const { symbol, titles } = document;
  if (document.withdrawnAt) return { title: symbol, robots: { index: false } };
  const description = pickText(titles, locale, document.originalLanguage)?.text ?? symbol;
  const address = (language: typeof locale) => paths.document(language, symbol);

  const twins = { "application/json": paths.apiV1.document(symbol) };

  return publicMetadata({ locale, title: symbol, description, address, twins });
}

/** A document under its symbol: where it can be read in each language, what is known of it, what happened to it, and how it is cited. */
export default async function DocumentPage({ params }: Props) {
  const { symbol: segments, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const context = await getPublicContext();
  const document = await ifFound(getDocument(context, symbolFromSegments(segments)));
  if (!document) return <NotFoundPage locale={locale} />;
  if (symbolFromSegments(segments) !== document.symbol) permanentRedirect(paths.document(locale, document.symbol));
  tagPage(pageTags.meeting(document.meetingKey));
  const meeting = await getMeeting(context, document.meetingKey);
  if (document.withdrawnAt) return <WithdrawnPage document={document} meeting={meeting} locale={locale} />;
  const documents = await listDocuments(context, document.meetingKey);
  const say = getTranslator(locale, "documents");
  const title = pickText(document.titles, locale, document.originalLanguage) ?? {
    text: say(`kinds.${document.kind}`),
    locale,
  };
  const fallback = fallbackWords("title", title.locale, locale);

  return (
    <MeetingFrame
      locale={locale}
      meeting={meeting}
      current="documents"
      address={(language) => paths.document(language, document.symbol)}
    >
      <DublinCore elements={documentElements(document, meeting, locale)} />
      <StructuredData data={documentReport(document, meeting, locale)} />
      <p className="text-lg text-soft">
        <bdi>{document.symbol}</bdi>
      </p>
      <h1 className="mt-1 max-w-4xl text-2xl sm:text-3xl" {...languageAttributes(title.locale, locale)}>
        {title.text}
      </h1>
      {fallback && <p className="mt-2 text-note">{fallback}</p>}
      <Standing document={document} locale={locale} />
      <Languages document={document} meeting={meeting} locale={locale} />
      <Facts document={document} meeting={meeting} locale={locale} />
      <Family document={document} documents={documents} locale={locale} />
      <Citation document={document} meeting={meeting} title={title} locale={locale} />
      <OtherTitles document={document} locale={locale} shown={title.locale} />
      <History history={document.history} zone={meeting.timeZone} locale={locale} />
      <p className="mt-10">
        <a href={paths.documents(locale, meeting.key)}>{say("all")}</a>
      </p>
    </MeetingFrame>
  );
}

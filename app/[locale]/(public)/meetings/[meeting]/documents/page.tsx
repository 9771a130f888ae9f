import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { doNotCache, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { filterQuery, readDocumentFilter } from "@/components/documents/document-filter";
import { MeetingDocuments } from "@/components/documents/MeetingDocuments";
import { NotFound } from "@/components/layout/NotFound";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("documents", params);
}

/** The documents of a meeting by agenda item or by kind, in the six languages and all formats. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const agenda = await ifFound(getAgenda(context, key, locale));
  if (!agenda) {
    respondNotFound();
    return <NotFound locale={locale} />;
  }
  const filter = readDocumentFilter(await searchParams, agenda);
  if (filter.unknown !== undefined) doNotCache();
  const documents = await listDocuments(context, key);

  return (
    <MeetingFrame
      locale={locale}
      meeting={agenda.meeting}
      current="documents"
      address={(other) => paths.documents(other, key, filterQuery(filter))}
    >
      <MeetingDocuments agenda={agenda} documents={documents} filter={filter} locale={locale} />
    </MeetingFrame>
  );
}

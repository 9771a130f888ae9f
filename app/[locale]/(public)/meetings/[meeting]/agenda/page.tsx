import type { Metadata } from "next";
import { findAgendaIssue, getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { linkAgendaCitations } from "@/app/_platform/http/link-agenda-citations";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { AgendaDocument } from "@/components/agenda/AgendaDocument";
import { agendaElements } from "@/components/documents/dublin-core";
import { DublinCore } from "@/components/layout/DublinCore";
import { NotFound } from "@/components/layout/NotFound";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("agenda", params);
}

/** The annotated provisional agenda as a document. */
export default async function AgendaPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const found = await ifFound(getAgenda(context, key, locale));
  if (!found) {
    respondNotFound();
    return <NotFound locale={locale} />;
  }
  const agenda = await linkAgendaCitations(context, found, locale);
  const [documents, work, issue] = await Promise.all([
    listDocuments(context, key),
    getOrganizationOfWork(context, key, locale),
    findAgendaIssue(context, agenda.meeting.id),
  ]);

  return (
    <MeetingFrame locale={locale} meeting={agenda.meeting} current="agenda">
      <DublinCore elements={agendaElements(agenda, documents, locale, context.publicUrl)} />
      <AgendaDocument agenda={agenda} issue={issue} documents={documents} work={work} locale={locale} />
    </MeetingFrame>
  );
}

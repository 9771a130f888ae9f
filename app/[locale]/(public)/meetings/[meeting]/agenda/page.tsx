import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { shows, tags } from "@/app/_platform/cache/tags";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound, localeOf } from "@/app/_platform/request/pages";
import { NotFoundPage } from "@/app/[locale]/NotFoundPage";
import { MeetingFrame } from "../MeetingFrame";
import { meetingMetadata } from "../meeting-metadata";
import { AgendaDocument } from "./AgendaDocument";

export const dynamic = "force-static";
export const dynamicParams = true;
/** Expired at once by what is done on the portal; by time for what a command changes beside it. */
export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

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
  await shows(tags.meeting(key));
  const context = await getPublicContext();
  const agenda = await ifFound(getAgenda(context, key, locale));
  if (!agenda) return <NotFoundPage locale={locale} />;
  const documents = await listDocuments(context, key);
  const work = await getOrganizationOfWork(context, key, locale);

  return (
    <MeetingFrame locale={locale} meeting={agenda.meeting} current="agenda">
      <AgendaDocument agenda={agenda} documents={documents} work={work} locale={locale} />
    </MeetingFrame>
  );
}

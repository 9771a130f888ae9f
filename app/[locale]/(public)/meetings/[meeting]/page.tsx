import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDecisions } from "@/app/_domain/decisions/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { listInformationTexts } from "@/app/_domain/meeting-information/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { expirePageAt, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { NotFound } from "@/components/layout/NotFound";
import { StructuredData } from "@/components/layout/StructuredData";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";
import { MeetingOverview } from "@/components/meeting/MeetingOverview";
import { meetingEvent } from "@/components/meeting/meeting-event";
import { statusExpiresAt } from "@/components/meeting/meeting-status";

export const dynamic = "force-dynamic";

/** Earlier changes are not listed. */
const MAX_CHANGES = 100;

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("overview", params);
}

/** A meeting at a glance. */
export default async function MeetingPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const agenda = await ifFound(getAgenda(context, key, locale));
  if (!agenda) {
    respondNotFound();
    return <NotFound locale={locale} />;
  }
  const { meeting } = agenda;
  const now = context.now();
  const [documents, work, changes, decisions, information] = await Promise.all([
    listDocuments(context, key),
    getOrganizationOfWork(context, key, locale),
    listPublicChanges(context, key, MAX_CHANGES),
    listDecisions(context, meeting.id),
    listInformationTexts(context, meeting.id),
  ]);
  const expiresAt = statusExpiresAt([meeting], work.plenaryMeetings, now);
  if (expiresAt) expirePageAt(expiresAt);
  const { publicUrl } = context;

  return (
    <MeetingFrame locale={locale} meeting={meeting} current="overview">
      <StructuredData data={meetingEvent(work, locale, publicUrl)} />
      <MeetingOverview {...{ agenda, documents, work, changes, decisions, information, now, publicUrl, locale }} />
    </MeetingFrame>
  );
}

import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { expirePageAt, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";
import { NotFound } from "@/components/layout/NotFound";
import { StructuredData } from "@/components/layout/StructuredData";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";
import { meetingEvent } from "@/components/meeting/meeting-event";
import { Programme } from "@/components/organization-of-work/Programme";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("programme", params);
}

/** The organization of work, by day and by agenda item. */
export default async function ProgrammePage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const work = await ifFound(getOrganizationOfWork(context, key, locale));
  if (!work) {
    respondNotFound();
    return <NotFound locale={locale} />;
  }
  const now = context.now();
  const { until } = plenaryMeetingStatuses(work.plenaryMeetings, now);
  if (until) expirePageAt(until);
  const agenda = await getAgenda(context, key, locale);
  const { publicUrl } = context;

  return (
    <MeetingFrame locale={locale} meeting={work.meeting} current="programme">
      <StructuredData data={meetingEvent(work, locale, publicUrl)} />
      <Programme work={work} agenda={agenda} now={now} publicUrl={publicUrl} locale={locale} />
    </MeetingFrame>
  );
}

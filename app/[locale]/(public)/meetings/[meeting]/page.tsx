import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listPublicChanges } from "@/app/_domain/audit-log/public-changes";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { expirePageAt, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { AgendaInShort } from "@/components/agenda/AgendaOverview";
import { Decisions } from "@/components/agenda/BureauDecisions";
import { Documents } from "@/components/documents/DocumentsOverview";
import { NotFoundPage } from "@/components/layout/NotFound";
import { StructuredData } from "@/components/layout/StructuredData";
import { Changes } from "@/components/meeting/ChangeHistory";
import { Delegations } from "@/components/meeting/DelegationTasks";
import { Follow } from "@/components/meeting/FollowLinks";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";
import { Head } from "@/components/meeting/MeetingHeader";
import { meetingEvent } from "@/components/meeting/meeting-event";
import { trueUntil } from "@/components/meeting/meeting-status";
import { Versions } from "@/components/meeting/Versions";
import { Programme } from "@/components/organization-of-work/ProgrammeOverview";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("glance", params);
}

/** So many changes are told. */
const CHANGES = 100;

/** A meeting at a glance: how it stands, its day, agenda and documents, what is asked of delegations, what was decided and what changed. */
export default async function MeetingPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const agenda = await ifFound(getAgenda(context, key, locale));
  if (!agenda) return <NotFoundPage locale={locale} />;
  const { meeting } = agenda;
  const now = context.now();
  const [documents, work, changes] = await Promise.all([
    listDocuments(context, key),
    getOrganizationOfWork(context, key, locale),
    listPublicChanges(context, key, CHANGES),
  ]);
  const until = trueUntil([meeting], work.plenaryMeetings, now);
  if (until) expirePageAt(until);

  return (
    <MeetingFrame locale={locale} meeting={meeting} current="glance">
      <StructuredData data={meetingEvent(work, locale)} />
      <Head work={work} now={now} locale={locale} />
      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="space-y-12">
          <Programme work={work} now={now} locale={locale} />
          <AgendaInShort agenda={agenda} locale={locale} />
          <Documents documents={documents} meeting={meeting} locale={locale} />
          <Delegations agenda={agenda} locale={locale} />
          <Decisions agenda={agenda} locale={locale} />
          <Changes changes={changes} agenda={agenda} locale={locale} />
        </div>
        <div className="grid content-start gap-10">
          <Follow meeting={meeting} publicUrl={context.publicUrl} locale={locale} />
          <Versions meeting={meeting} locale={locale} />
        </div>
      </div>
    </MeetingFrame>
  );
}

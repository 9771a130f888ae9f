import type { Agenda } from "@/app/_domain/agenda/queries";
import type { Decision } from "@/app/_domain/decisions/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { InformationText } from "@/app/_domain/meeting-information/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import type { PublicChange } from "@/app/_domain/public-changes/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { AgendaOverview } from "@/components/agenda/AgendaOverview";
import { MeetingDecisions } from "@/components/decisions/MeetingDecisions";
import { DocumentsOverview } from "@/components/documents/DocumentsOverview";
import { MeetingInformation } from "@/components/meeting-information/MeetingInformation";
import { ProgrammeOverview } from "@/components/organization-of-work/ProgrammeOverview";
import { ChangeHistory } from "./ChangeHistory";
import { DelegationPreparation } from "./DelegationPreparation";
import { FollowLinks } from "./FollowLinks";
import { LanguageVersions } from "./LanguageVersions";
import { MeetingHeader } from "./MeetingHeader";

interface Props {
  agenda: Agenda;
  documents: MeetingDocument[];
  work: OrganizationOfWork;
  changes: PublicChange[];
  decisions: Decision[];
  information: InformationText[];
  now: Date;
  publicUrl: string;
  locale: Locale;
}

/**
 * A meeting at a glance: status, day, agenda, documents, information for participants, what is expected of delegations,
 * decisions, changes.
 */
export function MeetingOverview(props: Props) {
  const { agenda, documents, work, changes, decisions, information, now, publicUrl, locale } = props;
  const { meeting } = agenda;

  return (
    <>
      <MeetingHeader work={work} now={now} locale={locale} />
      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="space-y-12">
          <ProgrammeOverview work={work} now={now} locale={locale} />
          <AgendaOverview agenda={agenda} locale={locale} />
          <DocumentsOverview documents={documents} meeting={meeting} locale={locale} />
          <MeetingInformation work={work} texts={information} locale={locale} />
          <DelegationPreparation agenda={agenda} locale={locale} />
          <MeetingDecisions agenda={agenda} decisions={decisions} locale={locale} />
          <ChangeHistory changes={changes} agenda={agenda} locale={locale} />
        </div>
        <div className="grid content-start gap-10">
          <FollowLinks meeting={meeting} publicUrl={publicUrl} locale={locale} />
          <LanguageVersions meeting={meeting} locale={locale} />
        </div>
      </div>
    </>
  );
}

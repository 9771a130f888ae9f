import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { expirePageAt, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";
import { NotFoundPage } from "@/components/layout/NotFound";
import { Remark } from "@/components/layout/Remark";
import { StructuredData } from "@/components/layout/StructuredData";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";
import { meetingEvent } from "@/components/meeting/meeting-event";
import { ByDay } from "@/components/organization-of-work/ByDay";
import { ByItem } from "@/components/organization-of-work/ByItem";
import { ProgrammeHead } from "@/components/organization-of-work/ProgrammeHeader";

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
  if (!work) return <NotFoundPage locale={locale} />;
  const { statusOf, until } = plenaryMeetingStatuses(work.plenaryMeetings, context.now());
  if (until) expirePageAt(until);
  const say = getTranslator(locale, "programme");

  return (
    <MeetingFrame locale={locale} meeting={work.meeting} current="programme">
      <StructuredData data={meetingEvent(work, locale)} />
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      {work.plenaryMeetings.length > 0 ? (
        <>
          <ProgrammeHead work={work} locale={locale} publicUrl={context.publicUrl} />
          <Remark words={work.hasAssumption && say("assumed")} />
          <section aria-labelledby="by-day" className="mt-8">
            <h2 id="by-day" className="text-2xl">
              {say("byDay")}
            </h2>
            <ByDay work={work} locale={locale} standingOf={statusOf} />
          </section>
          <section aria-labelledby="by-item" className="mt-4">
            <h2 id="by-item" className="text-2xl">
              {say("byItem")}
            </h2>
            <ByItem agenda={await getAgenda(context, key, locale)} work={work} locale={locale} labelledBy="by-item" />
          </section>
        </>
      ) : (
        <p className="mt-3">{say("none")}</p>
      )}
    </MeetingFrame>
  );
}

import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/pages";
import { shows, showsUntil } from "@/app/_platform/page-cache/render-scope";
import { nowAndNext } from "@/app/_vocabulary/now-and-next";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { meetingEvent } from "@/app/[locale]/(public)/_structured-data/meeting-event";
import { NotFoundPage } from "@/app/[locale]/NotFoundPage";
import { Remark } from "@/components/layout/Remark";
import { StructuredData } from "@/components/layout/StructuredData";
import { MeetingFrame } from "../MeetingFrame";
import { meetingMetadata } from "../meeting-metadata";
import { ByDay } from "./ByDay";
import { ByItem } from "./ByItem";
import { ProgrammeHead } from "./ProgrammeHead";

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
  shows(pageTags.meeting(key));
  const context = await getPublicContext();
  const work = await ifFound(getOrganizationOfWork(context, key, locale));
  if (!work) return <NotFoundPage locale={locale} />;
  const { standingOf, until } = nowAndNext(work.plenaryMeetings, context.now());
  if (until) showsUntil(until);
  const say = getTranslator(locale, "programme");

  return (
    <MeetingFrame locale={locale} meeting={work.meeting} current="programme">
      <StructuredData data={meetingEvent(work, locale)} />
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      {work.plenaryMeetings.length > 0 ? (
        <>
          <ProgrammeHead work={work} locale={locale} publicUrl={context.publicUrl} />
          <Remark words={work.assumed && say("assumed")} />
          <section aria-labelledby="by-day" className="mt-8">
            <h2 id="by-day" className="text-2xl">
              {say("byDay")}
            </h2>
            <ByDay work={work} locale={locale} standingOf={standingOf} />
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

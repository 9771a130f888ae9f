import type { Metadata } from "next";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { shows, tags } from "@/app/_platform/cache/tags";
import { fallbackWords, meetingWords } from "@/app/_platform/i18n/meeting-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound, localeOf } from "@/app/_platform/request/pages";
import { formatOffset } from "@/app/_vocabulary/instants";
import { NotFoundPage } from "@/app/[locale]/NotFoundPage";
import { Remark } from "@/components/layout/Remark";
import { MeetingFrame } from "../MeetingFrame";
import { meetingMetadata } from "../meeting-metadata";
import { Timetable } from "./Timetable";

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
  return meetingMetadata("programme", params);
}

/** The organization of work, day by day. */
export default async function ProgrammePage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  await shows(tags.meeting(key));
  const work = await ifFound(getOrganizationOfWork(await getPublicContext(), key, locale));
  if (!work) return <NotFoundPage locale={locale} />;
  const say = getTranslator(locale, "programme");
  const [first] = work.plenaryMeetings;
  const languages = work.plenaryMeetings.flatMap((sitting) => sitting.entries.map((entry) => entry.locale));
  const { place } = meetingWords(work.meeting, locale);

  return (
    <MeetingFrame locale={locale} meeting={work.meeting} current="programme">
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      {first ? (
        <>
          <p className="mt-3 max-w-measure text-lg text-soft">{say("intro", { count: work.plenaryMeetings.length })}</p>
          <p className="mt-2 font-semibold">
            {say("zone", { place, offset: formatOffset(first.startsAt, work.meeting.timeZone) })}
          </p>
          <Remark words={fallbackWords(languages, locale)} />
          <Remark words={work.assumed && say("assumed")} />
          <Timetable work={work} locale={locale} />
        </>
      ) : (
        <p className="mt-3">{say("none")}</p>
      )}
    </MeetingFrame>
  );
}

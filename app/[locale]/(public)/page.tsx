import type { Metadata } from "next";
import { listPastMeetings, listUpcomingMeetings, listYearsOfBodies } from "@/app/_domain/meetings/archive-queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { expirePageAt, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { Page } from "@/components/layout/Page";
import { Featured } from "@/components/meeting/Featured";
import { listed } from "@/components/meeting/listed";
import { MeetingList } from "@/components/meeting/MeetingList";
import { trueUntil } from "@/components/meeting/meeting-status";
import { BodiesAndYears, PastMeetings } from "@/components/meeting/PastMeetings";

export const dynamic = "force-dynamic";

/** So many are listed here; the archive has the others. */
const COMING = 10;
const PAST = 30;
const BODIES = 100;

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const say = getTranslator(locale, "portal");
  const metadata = publicMetadata({ locale, title: "", description: say("description"), address: paths.home });

  return { ...metadata, title: { absolute: say("name") } };
}

/** The front page: the meeting now or next and what is on today, those to come, the archive. */
export default async function FrontPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  tagPage(pageTags.meetings);
  const context = await getPublicContext();
  const now = context.now();
  const coming = await listUpcomingMeetings(context, COMING + 1);
  const past = await listPastMeetings(context, PAST + 1);
  const first = coming[0] ?? past[0];
  if (first) tagPage(pageTags.meeting(first.key));
  const work = first && (await getOrganizationOfWork(context, first.key, locale));
  const until = trueUntil(coming, work?.plenaryMeetings ?? [], now);
  if (until) expirePageAt(until);
  const isLong = past.length > PAST || coming.length > COMING;
  const others = coming.slice(1, COMING).map((meeting) => listed(meeting, locale));
  const say = getTranslator(locale, "front");

  return (
    <Page locale={locale} address={paths.home} words={pageWords(locale)}>
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{say("intro")}</p>
      {coming.length === 0 && <p className="mt-6 font-semibold">{say(first ? "noneComing" : "none")}</p>}
      {first && work && <Featured meeting={first} work={work} now={now} locale={locale} />}
      {others.length > 0 && (
        <section className="mt-14">
          <h2 className="text-2xl">{say("coming")}</h2>
          <MeetingList meetings={others} locale={locale} />
          {coming.length > COMING && <p className="mt-4 text-soft">{say("more")}</p>}
        </section>
      )}
      {past.length > 0 && (
        <section className="mt-14">
          <h2 className="text-2xl">{say(isLong ? "byBody" : "past")}</h2>
          {!isLong && <PastMeetings meetings={past} locale={locale} />}
          {isLong && <BodiesAndYears bodies={await listYearsOfBodies(context, { limit: BODIES })} locale={locale} />}
        </section>
      )}
    </Page>
  );
}

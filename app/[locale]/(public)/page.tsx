import type { Metadata } from "next";
import { listPastMeetings, listUpcomingMeetings, listYearsOfBodies } from "@/app/_domain/meetings/archive-queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { expirePageAt, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { Page } from "@/components/layout/Page";
import { BodiesWithYears } from "@/components/meeting/BodiesWithYears";
import { FeaturedMeeting } from "@/components/meeting/FeaturedMeeting";
import { statusExpiresAt } from "@/components/meeting/meeting-status";
import { PastMeetings } from "@/components/meeting/PastMeetings";
import { UpcomingMeetings } from "@/components/meeting/UpcomingMeetings";

export const dynamic = "force-dynamic";

/** Further meetings are in the archive. */
const MAX_UPCOMING = 10;
const MAX_PAST = 30;
const MAX_BODIES = 100;

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = getTranslator(locale, "portal");
  const metadata = publicMetadata({ locale, title: "", description: t("description"), address: paths.home });

  return { ...metadata, title: { absolute: t("name") } };
}

/**
 * The home page: the current or next meeting with today's programme, upcoming meetings, the
 * archive.
 */
export default async function HomePage({ params }: Props) {
  const locale = localeOf((await params).locale);
  tagPage(pageTags.meetings);
  const context = await getPublicContext();
  const now = context.now();
  const upcoming = await listUpcomingMeetings(context, MAX_UPCOMING + 1);
  const past = await listPastMeetings(context, MAX_PAST + 1);
  const featured = upcoming[0] ?? past[0];
  if (featured) tagPage(pageTags.meeting(featured.key));
  const work = featured && (await getOrganizationOfWork(context, featured.key, locale));
  const expiresAt = statusExpiresAt(upcoming, work?.plenaryMeetings ?? [], now);
  if (expiresAt) expirePageAt(expiresAt);
  const isLong = past.length > MAX_PAST || upcoming.length > MAX_UPCOMING;
  const t = getTranslator(locale, "home");

  return (
    <Page locale={locale} address={paths.home}>
      <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("intro")}</p>
      {upcoming.length === 0 && <p className="mt-6 font-semibold">{t(featured ? "noneComing" : "none")}</p>}
      {featured && work && <FeaturedMeeting meeting={featured} work={work} now={now} locale={locale} />}
      <UpcomingMeetings
        meetings={upcoming.slice(1, MAX_UPCOMING)}
        hasMore={upcoming.length > MAX_UPCOMING}
        locale={locale}
      />
      {past.length > 0 && (
        <section className="mt-14">
          <h2 className="text-2xl">{t(isLong ? "byBody" : "past")}</h2>
          {!isLong && <PastMeetings meetings={past} locale={locale} />}
          {isLong && (
            <BodiesWithYears bodies={await listYearsOfBodies(context, { limit: MAX_BODIES })} locale={locale} />
          )}
        </section>
      )}
    </Page>
  );
}

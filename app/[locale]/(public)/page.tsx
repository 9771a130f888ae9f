import type { Metadata } from "next";
import { listMeetings, type MeetingSummary } from "@/app/_domain/meetings/queries";
import { shows, tags } from "@/app/_platform/cache/tags";
import { meetingWords } from "@/app/_platform/i18n/meeting-words";
import { pageWords } from "@/app/_platform/i18n/page-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getPublicContext } from "@/app/_platform/request/context";
import { localeOf } from "@/app/_platform/request/pages";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Page } from "@/components/layout/Page";
import { MeetingList } from "@/components/meeting/MeetingList";
import { publicMetadata } from "./public-metadata";

export const dynamic = "force-static";
export const dynamicParams = true;
/** A meeting becomes a past one with time, not by anybody's deed: so the page is made anew every quarter of an hour. */
export const revalidate = 900;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const say = getTranslator(locale, "portal");
  const metadata = publicMetadata({ locale, title: "", description: say("description"), address: paths.front });

  return { ...metadata, title: { absolute: say("name") } };
}

/** The front page: the meetings to come and those past. */
export default async function FrontPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  await shows(tags.meetings);
  const context = await getPublicContext();
  const meetings = await listMeetings(context);
  const say = getTranslator(locale, "front");
  const isPast = (meeting: MeetingSummary) => meeting.endsOn < dayOf(context.now(), meeting.timeZone);
  // The nearest first among those to come, the latest first among those past.
  const coming = meetings.filter((meeting) => !isPast(meeting)).reverse();
  const past = meetings.filter(isPast);

  return (
    <Page locale={locale} address={paths.front} words={pageWords(locale)}>
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{say("intro")}</p>
      <h2 className="mt-10 text-2xl">{say("coming")}</h2>
      {coming.length > 0 ? (
        <MeetingList meetings={coming.map((meeting) => listed(meeting, locale))} locale={locale} />
      ) : (
        <p className="mt-3 text-soft">{say(meetings.length > 0 ? "noneComing" : "none")}</p>
      )}
      {past.length > 0 && (
        <>
          <h2 className="mt-12 text-2xl">{say("past")}</h2>
          <MeetingList meetings={past.map((meeting) => listed(meeting, locale))} locale={locale} />
        </>
      )}
    </Page>
  );
}

function listed(meeting: MeetingSummary, locale: Locale) {
  return { key: meeting.key, href: paths.meeting(locale, meeting.key), ...meetingWords(meeting, locale) };
}

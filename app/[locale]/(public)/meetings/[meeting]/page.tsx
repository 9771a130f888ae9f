import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { shows, tags } from "@/app/_platform/cache/tags";
import { fallbackWords, meetingWords } from "@/app/_platform/i18n/meeting-words";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound, localeOf } from "@/app/_platform/request/pages";
import { NotFoundPage } from "@/app/[locale]/NotFoundPage";
import { Remark } from "@/components/layout/Remark";
import { AgendaInShort, DaysInShort, Expectations, Versions } from "./glance";
import { MeetingFrame } from "./MeetingFrame";
import { meetingMetadata } from "./meeting-metadata";

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
  return meetingMetadata("glance", params);
}

/** A meeting at a glance: its agenda, its days, what delegations are asked, and the languages of its agenda. */
export default async function MeetingPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  await shows(tags.meeting(key));
  const context = await getPublicContext();
  const agenda = await ifFound(getAgenda(context, key, locale));
  if (!agenda) return <NotFoundPage locale={locale} />;
  const [documents, work] = [await listDocuments(context, key), await getOrganizationOfWork(context, key, locale)];
  const words = meetingWords(agenda.meeting, locale);
  const languages = agenda.items.map((item) => item.locale);

  return (
    <MeetingFrame locale={locale} meeting={agenda.meeting} current="glance">
      <h1 className="text-3xl sm:text-4xl">{words.ordinal}</h1>
      <p className="mt-2 text-xl text-soft">{words.where}</p>
      <Remark words={fallbackWords(languages, locale)} />
      <div className="mt-8 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="space-y-10">
          <AgendaInShort agenda={agenda} locale={locale} documentCount={documents.length} />
          <Expectations agenda={agenda} locale={locale} />
        </div>
        <div className="grid content-start gap-10">
          <DaysInShort work={work} locale={locale} />
          <Versions meeting={agenda.meeting} locale={locale} />
        </div>
      </div>
    </MeetingFrame>
  );
}

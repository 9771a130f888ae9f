import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { shows, tags } from "@/app/_platform/cache/tags";
import { fallbackWords } from "@/app/_platform/i18n/meeting-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound, localeOf } from "@/app/_platform/request/pages";
import { NotFoundPage } from "@/app/[locale]/NotFoundPage";
import { DocumentTable } from "@/components/documents/DocumentTable";
import { Remark } from "@/components/layout/Remark";
import { MeetingFrame } from "../MeetingFrame";
import { meetingMetadata } from "../meeting-metadata";
import { groupsByItem } from "./groups";

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
  return meetingMetadata("documents", params);
}

/** The documents of a meeting by agenda item. */
export default async function DocumentsPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  await shows(tags.meeting(key));
  const context = await getPublicContext();
  const agenda = await ifFound(getAgenda(context, key, locale));
  if (!agenda) return <NotFoundPage locale={locale} />;
  const documents = await listDocuments(context, key);
  const say = getTranslator(locale, "documents");
  const languages = agenda.items.map((item) => item.locale);

  return (
    <MeetingFrame locale={locale} meeting={agenda.meeting} current="documents">
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{say("intro")}</p>
      <Remark words={fallbackWords(languages, locale)} />
      <DocumentTable
        locale={locale}
        groups={groupsByItem(agenda, documents, locale)}
        caption={say("caption")}
        columns={{
          symbol: say("symbol"),
          title: say("documentTitle"),
          date: say("date"),
          languages: say("languages"),
        }}
      />
    </MeetingFrame>
  );
}

import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { shows, tags } from "@/app/_platform/cache/tags";
import { meetingWords } from "@/app/_platform/i18n/meeting-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound, localeOf } from "@/app/_platform/request/pages";
import { paths } from "@/app/_vocabulary/paths";
import { NotFoundPage, notFoundMetadata } from "@/app/[locale]/NotFoundPage";
import { publicMetadata } from "../../../public-metadata";
import { MeetingFrame } from "../MeetingFrame";
import { AgendaDocument } from "./AgendaDocument";

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

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const meeting = await ifFound(getMeeting(await getPublicContext(), key));
  if (!meeting) return notFoundMetadata(locale);
  const words = meetingWords(meeting, locale);
  const say = getTranslator(locale, "meeting");
  const description = say("description", { body: words.body.text, ordinal: words.ordinal, where: words.where });
  const address = (language: typeof locale) => paths.agenda(language, key);

  return publicMetadata({
    locale,
    title: `${say("parts.agenda")}${words.comma}${words.ordinal}`,
    description,
    address,
  });
}

export default async function AgendaPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  await shows(tags.meeting(key));
  const context = await getPublicContext();
  const agenda = await ifFound(getAgenda(context, key, locale));
  if (!agenda) return <NotFoundPage locale={locale} />;
  const documents = await listDocuments(context, key);
  const work = await getOrganizationOfWork(context, key, locale);

  return (
    <MeetingFrame locale={locale} meeting={agenda.meeting} current="agenda">
      <AgendaDocument agenda={agenda} documents={documents} work={work} locale={locale} />
    </MeetingFrame>
  );
}

import type { Metadata } from "next";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { IssuedReports } from "@/components/documents/IssuedReports";
import { NotFound } from "@/components/layout/NotFound";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("report", params, (locale) => getTranslator(locale, "report")("publicHow"));
}

/** The report of a meeting once it is issued; until then, how it comes about. */
export default async function PublicReportPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const meeting = await ifFound(getMeeting(context, key));
  if (!meeting) {
    respondNotFound();
    return <NotFound locale={locale} />;
  }
  const documents = await listDocuments(context, key);

  return (
    <MeetingFrame locale={locale} meeting={meeting} current="report">
      <IssuedReports documents={documents} meeting={meeting} locale={locale} />
    </MeetingFrame>
  );
}

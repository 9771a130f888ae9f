import type { Metadata } from "next";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { IssuedReports } from "@/components/documents/IssuedReports";
import { NotFoundPage } from "@/components/layout/NotFound";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("report", params, (locale) => getTranslator(locale, "report")("publicHow"));
}

/** The report once it is issued; until then, that it is not, and how it comes about. */
export default async function PublicReportPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const meeting = await ifFound(getMeeting(context, key));
  if (!meeting) return <NotFoundPage locale={locale} />;
  const say = getTranslator(locale, "report");
  // The report on another meeting may stand under an item of this one.
  const documents = (await listDocuments(context, key)).filter(
    (document) => document.meetingKey === key && !document.withdrawnAt,
  );
  const adopted = documents.filter(({ kind }) => kind === "report");
  const reports = adopted.length > 0 ? adopted : documents.filter(({ kind }) => kind === "draft-report");
  const standing = adopted.length > 0 ? "publicIssued" : reports.length > 0 ? "publicDraft" : "publicNone";

  return (
    <MeetingFrame locale={locale} meeting={meeting} current="report">
      <h1 className="text-3xl sm:text-4xl">{say("publicTitle")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{say(standing)}</p>
      <IssuedReports reports={reports} meeting={meeting} locale={locale} />
      {adopted.length === 0 && <p className="mt-6 max-w-measure">{say("publicHow")}</p>}
      <p className="mt-6 max-w-measure">{say("publicMeanwhile")}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        <li>
          <a href={paths.agenda(locale, key)} className="inline-block py-1">
            {say("agenda")}
          </a>
        </li>
        <li>
          <a href={paths.documents(locale, key)} className="inline-block py-1">
            {say("documents")}
          </a>
        </li>
      </ul>
    </MeetingFrame>
  );
}

import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { shows } from "@/app/_platform/cache/making";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound, localeOf } from "@/app/_platform/request/pages";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { NotFoundPage } from "@/app/[locale]/NotFoundPage";
import { MeetingFrame } from "../MeetingFrame";
import { meetingMetadata } from "../meeting-metadata";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("report", params, (locale) => getTranslator(locale, "report")("publicNone"));
}

/** The report once it is issued; until then, that it is not, and how it comes about. */
export default async function PublicReportPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  shows(pageTags.meeting(key));
  const meeting = await ifFound(getMeeting(await getPublicContext(), key));
  if (!meeting) return <NotFoundPage locale={locale} />;
  const say = getTranslator(locale, "report");

  return (
    <MeetingFrame locale={locale} meeting={meeting} current="report">
      <h1 className="text-3xl sm:text-4xl">{say("publicTitle")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{say("publicNone")}</p>
      <p className="mt-6 max-w-measure">{say("publicHow")}</p>
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

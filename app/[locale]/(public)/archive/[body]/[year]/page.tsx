import type { Metadata } from "next";
import { listMeetingsOfBody, listYearsOfBodies } from "@/app/_domain/meetings/archive-queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { bodyMetadata } from "@/app/_platform/http/metadata/body-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { yearOf } from "@/app/_platform/http/year-of";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { NotFoundPage } from "@/components/layout/NotFound";
import { BodyFrame } from "@/components/meeting/BodyFrame";
import { listed } from "@/components/meeting/listed";
import { MeetingRows } from "@/components/meeting/MeetingRows";

export const dynamic = "force-dynamic";

/** No body meets more often in a year. */
const MOST = 366;

interface Props {
  params: Promise<{ locale: string; body: string; year: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return bodyMetadata(params);
}

/** The meetings of a body in one year. */
export default async function BodyYearPage({ params }: Props) {
  const { body: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const year = yearOf(segments.year);
  tagPage(pageTags.meetings);
  const context = await getPublicContext();
  const [body] = await listYearsOfBodies(context, { body: key, limit: 1 });
  if (!body || year === undefined || !body.years.some((each) => each.year === year))
    return <NotFoundPage locale={locale} />;
  const meetings = await listMeetingsOfBody(context, { body: key, year, limit: MOST });

  return (
    <BodyFrame body={body} year={year} locale={locale}>
      <h2 className="mt-10 mb-3 text-2xl tabular-nums">{year}</h2>
      <MeetingRows meetings={meetings.map((meeting) => listed(meeting, locale))} locale={locale} />
    </BodyFrame>
  );
}

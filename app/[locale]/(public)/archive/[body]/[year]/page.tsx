import type { Metadata } from "next";
import { listMeetingsOfBody, listYearsOfBodies } from "@/app/_domain/meetings/archive-queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { bodyMetadata } from "@/app/_platform/http/metadata/body-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { yearFromSegment } from "@/app/_platform/http/year-segment";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { NotFound } from "@/components/layout/NotFound";
import { BodyFrame } from "@/components/meeting/BodyFrame";
import { MeetingRows } from "@/components/meeting/MeetingRows";

export const dynamic = "force-dynamic";

/** No body meets more often in a year. */
const MAX_LISTED = 366;

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
  const year = yearFromSegment(segments.year);
  tagPage(pageTags.meetings);
  const context = await getPublicContext();
  const [body] = await listYearsOfBodies(context, { body: key, limit: 1 });
  if (!body || year === undefined || !body.years.some((each) => each.year === year)) {
    respondNotFound();
    return <NotFound locale={locale} />;
  }
  const meetings = await listMeetingsOfBody(context, { body: key, year, limit: MAX_LISTED });

  return (
    <BodyFrame body={body} year={year} locale={locale}>
      <h2 className="mt-10 mb-3 text-2xl tabular-nums">{year}</h2>
      <MeetingRows meetings={meetings} locale={locale} />
    </BodyFrame>
  );
}

import type { Metadata } from "next";
import { listMeetingsOfBody, listYearsOfBodies } from "@/app/_domain/meetings/archive-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { bodyMetadata } from "@/app/_platform/http/metadata/body-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { NotFound } from "@/components/layout/NotFound";
import { BodyFrame } from "@/components/meeting/BodyFrame";
import { MeetingsByYear } from "@/components/meeting/MeetingsByYear";

export const dynamic = "force-dynamic";

/** Earlier meetings are on the pages of their years. */
const MAX_LISTED = 100;

interface Props {
  params: Promise<{ locale: string; body: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return bodyMetadata(params);
}

/** The meetings of a body, past and upcoming, the latest first. */
export default async function BodyPage({ params }: Props) {
  const { body: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meetings);
  const context = await getPublicContext();
  const [body] = await listYearsOfBodies(context, { body: key, limit: 1 });
  if (!body) {
    respondNotFound();
    return <NotFound locale={locale} />;
  }
  const meetings = await listMeetingsOfBody(context, { body: key, limit: MAX_LISTED });
  const count = body.years.reduce((sum, year) => sum + year.count, 0);

  return (
    <BodyFrame body={body} locale={locale}>
      <h2 className="mt-10 text-2xl">{getTranslator(locale, "home")("count", { count })}</h2>
      <MeetingsByYear meetings={meetings} locale={locale} />
    </BodyFrame>
  );
}

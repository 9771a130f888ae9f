import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { SHERLOC_NAMES } from "@/app/_vocabulary/sherloc";
import { NotFoundPage } from "@/components/layout/NotFound";
import { AgendaSays, HowTo } from "@/components/legislation-guide/LegislationGuide";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("legislation", params, (locale) => getTranslator(locale, "legislationGuide")("intro"));
}

/** What the agenda asks of States about their legislation, and how a delegation goes about it. */
export default async function LegislationPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const agenda = await ifFound(getAgenda(await getPublicContext(), key, locale));
  if (!agenda) return <NotFoundPage locale={locale} />;
  const say = getTranslator(locale, "legislationGuide");

  return (
    <MeetingFrame locale={locale} meeting={agenda.meeting} current="legislation">
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{say("intro")}</p>
      <AgendaSays paragraphs={paragraphsNaming(agenda.items, SHERLOC_NAMES)} meetingKey={key} locale={locale} />
      <HowTo meetingKey={key} locale={locale} />
    </MeetingFrame>
  );
}

import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { NotFound } from "@/components/layout/NotFound";
import { LegislationGuide } from "@/components/legislation-guide/LegislationGuide";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("legislation", params, (locale, { treaty }) =>
    treaty?.knowledgeBase
      ? getTranslator(locale, "legislationGuide")("intro", knowledgeBaseNames(treaty.knowledgeBase, locale))
      : undefined,
  );
}

/**
 * The agenda's requests to States about their legislation, and how a delegation meets them: at
 * meetings whose treaty has a knowledge base.
 */
export default async function LegislationPage({ params }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const agenda = await ifFound(getAgenda(await getPublicContext(), key, locale));
  const knowledgeBase = agenda?.meeting.treaty?.knowledgeBase;
  if (!agenda || !knowledgeBase) {
    respondNotFound();
    return <NotFound locale={locale} />;
  }

  return (
    <MeetingFrame locale={locale} meeting={agenda.meeting} current="legislation">
      <LegislationGuide agenda={agenda} knowledgeBase={knowledgeBase} locale={locale} />
    </MeetingFrame>
  );
}

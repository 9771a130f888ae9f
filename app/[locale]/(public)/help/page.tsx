import type { Metadata } from "next";
import { findNewestAgendaSymbol } from "@/app/_domain/documents/newest-agenda";
import { listKnowledgeBases } from "@/app/_domain/meetings/knowledge-bases";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { getPublicContext } from "@/app/_platform/http/context";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { NEUTRAL_SYMBOL } from "@/app/_vocabulary/symbol";
import { HELP_SECTIONS, HelpLinks } from "@/components/help/HelpLinks";
import { ChaptersPage } from "@/components/layout/ChaptersPage";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = getTranslator(locale, "help");

  return publicMetadata({ locale, title: t("title"), description: t("intro"), address: (each) => paths.help(each) });
}

/** How a delegate uses the portal. */
export default async function HelpPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  tagPage(pageTags.portal, pageTags.meetings);
  const { publicUrl, contactEmail } = env();
  const context = await getPublicContext();
  const knowledgeBases = await listKnowledgeBases(context);
  const exampleSymbol = (await findNewestAgendaSymbol(context)) ?? NEUTRAL_SYMBOL;

  return (
    <ChaptersPage
      locale={locale}
      address={(each) => paths.help(each)}
      t={getTranslator(locale, "help")}
      sections={HELP_SECTIONS}
      more={(section) => (
        <HelpLinks
          section={section}
          locale={locale}
          publicUrl={publicUrl}
          contactEmail={contactEmail}
          knowledgeBases={knowledgeBases}
          exampleSymbol={exampleSymbol}
        />
      )}
    />
  );
}

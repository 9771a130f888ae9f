import type { Metadata } from "next";
import { shows } from "@/app/_platform/cache/making";
import { pageWords } from "@/app/_platform/i18n/page-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { localeOf } from "@/app/_platform/request/pages";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { Chapters } from "@/components/layout/Chapters";
import { Page } from "@/components/layout/Page";
import { publicMetadata } from "../public-metadata";
import { Reviewed, WriteTo } from "../trust-parts";

export const dynamic = "force-dynamic";

const SECTIONS = ["aim", "means", "tests", "limits", "report"];

/** The day on which each sentence was last held against what the portal does. */
const REVIEWED_ON = "2026-11-23";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const say = getTranslator(locale, "accessibility");

  return publicMetadata({ locale, title: say("title"), description: say("intro"), address: paths.accessibility });
}

/** How far everybody can use the portal, how that was tested, and what is lacking. */
export default async function AccessibilityPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  shows(pageTags.portal);
  const say = getTranslator(locale, "accessibility");

  return (
    <Page locale={locale} address={paths.accessibility} words={pageWords(locale)}>
      <Chapters
        title={say("title")}
        intro={say("intro")}
        contents={getTranslator(locale, "trust")("contents")}
        chapters={SECTIONS.map((id) => ({
          id,
          title: say(`sections.${id}.title`),
          text: say(`sections.${id}.text`),
          more: id === "report" && <WriteTo locale={locale} />,
        }))}
        end={<Reviewed on={REVIEWED_ON} locale={locale} />}
      />
    </Page>
  );
}

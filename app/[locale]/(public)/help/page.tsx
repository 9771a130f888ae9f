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
import { HelpLinks } from "./HelpLinks";

export const dynamic = "force-dynamic";

/** The sections, in the order in which a delegate needs them. */
const SECTIONS = [
  "symbol",
  "agenda",
  "programme",
  "calendar",
  "alerts",
  "download",
  "search",
  "legislation",
  "languages",
  "keyboard",
  "scripts",
  "contact",
  "security",
] as const;

export type HelpSection = (typeof SECTIONS)[number];

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const say = getTranslator(locale, "help");

  return publicMetadata({ locale, title: say("title"), description: say("intro"), address: paths.help });
}

/** How a delegate uses the portal. */
export default async function HelpPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  shows(pageTags.portal);
  const say = getTranslator(locale, "help");

  return (
    <Page locale={locale} address={paths.help} words={pageWords(locale)}>
      <Chapters
        title={say("title")}
        intro={say("intro")}
        contents={getTranslator(locale, "trust")("contents")}
        chapters={SECTIONS.map((id) => ({
          id,
          title: say(`sections.${id}.title`),
          text: say(`sections.${id}.text`),
          more: <HelpLinks section={id} locale={locale} />,
        }))}
      />
    </Page>
  );
}

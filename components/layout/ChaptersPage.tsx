import type { Metadata } from "next";
import type { ReactNode } from "react";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import type { Locale } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { Chapters } from "./Chapters";
import { Page } from "./Page";

/** The pages that are read in chapters, each by the name of its words and of its address. */
type Chaptered = "help" | "accessibility" | "privacy";

export interface ChapteredProps {
  params: Promise<{ locale: string }>;
}

/** The head of a page in chapters. */
export async function chapteredMetadata(page: Chaptered, { params }: ChapteredProps): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const say = getTranslator(locale, page);

  return publicMetadata({
    locale,
    title: say("title"),
    description: say("intro"),
    address: (each) => paths[page](each),
  });
}

interface Props<Section extends string> extends ChapteredProps {
  page: Chaptered;
  sections: readonly Section[];
  /** what follows the text of a section */
  more: (section: Section, locale: Locale) => ReactNode;
  end?: (locale: Locale) => ReactNode;
}

/** A page of the portal's own words: what it is about, its contents, its chapters. */
export async function ChapteredPage<Section extends string>(props: Props<Section>) {
  const { page, sections, more, end } = props;
  const locale = localeOf((await props.params).locale);
  tagPage(pageTags.portal);
  const say = getTranslator(locale, page);

  return (
    <Page locale={locale} address={(each) => paths[page](each)} words={pageWords(locale)}>
      <Chapters
        title={say("title")}
        intro={say("intro")}
        contents={getTranslator(locale, "trust")("contents")}
        chapters={sections.map((id) => ({
          id,
          title: say(`sections.${id}.title`),
          text: say(`sections.${id}.text`),
          more: more(id, locale),
        }))}
        end={end?.(locale)}
      />
    </Page>
  );
}

import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { Chapters } from "./Chapters";
import { Page } from "./Page";

interface Props<S extends string> {
  locale: Locale;
  /** this page in another language */
  address: (locale: Locale) => string;
  /** the translator of the page's own namespace */
  t: (key: "title" | "intro" | `sections.${S}.${"title" | "text"}`) => string;
  /** in reading order */
  sections: readonly S[];
  /** what follows the text of a section */
  more: (section: S) => ReactNode;
  end?: ReactNode;
}

/** A page about the portal itself: an introduction, the contents, the chapters. */
export function ChaptersPage<S extends string>({ locale, address, t, sections, more, end }: Props<S>) {
  return (
    <Page locale={locale} address={address}>
      <Chapters
        title={t("title")}
        intro={t("intro")}
        contents={getTranslator(locale, "trust")("contents")}
        chapters={sections.map((id) => ({
          id,
          title: t(`sections.${id}.title`),
          text: t(`sections.${id}.text`),
          more: more(id),
        }))}
        end={end}
      />
    </Page>
  );
}

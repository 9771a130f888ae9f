import type { ReactNode } from "react";
import type { BodyOfMeetings } from "@/app/_domain/meetings/archive-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Page } from "@/components/layout/Page";
import { YearLinks } from "./YearLinks";

interface Props {
  body: BodyOfMeetings;
  /** the year that is displayed; without it all of them */
  year?: number;
  locale: Locale;
  children: ReactNode;
}

/** The frame of the archive of a body: its name, its organ, the years in which it meets. */
export function BodyFrame({ body, year, locale, children }: Props) {
  const t = getTranslator(locale, "home");
  const { key, names, organNames, symbolSeries } = body.body;
  const name = pickText(names, locale) ?? { text: symbolSeries, locale };
  const organ = pickText(organNames, locale);

  return (
    <Page locale={locale} address={(language) => paths.archive(language, key, year)}>
      <h1 className="text-3xl sm:text-4xl">
        <span {...languageAttributes(name.locale, locale)}>{name.text}</span>
      </h1>
      {organ && (
        <p className="mt-2 max-w-measure text-lg text-soft" {...languageAttributes(organ.locale, locale)}>
          {organ.text}
        </p>
      )}
      <div className="mt-6 border-y border-rule">
        <YearLinks body={body} locale={locale} current={year} />
      </div>
      {children}
      <p className="mt-10 flex flex-wrap gap-x-6 gap-y-2">
        {year !== undefined && <a href={paths.archive(locale, key)}>{t("allOfBody")}</a>}
        <a href={paths.home(locale)}>{getTranslator(locale, "portal")("meetings")}</a>
      </p>
    </Page>
  );
}

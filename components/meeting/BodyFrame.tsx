import type { ReactNode } from "react";
import type { BodyOfMeetings } from "@/app/_domain/meetings/archive-queries";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Page } from "@/components/layout/Page";
import { YearLinks } from "./PastMeetings";

interface Props {
  body: BodyOfMeetings;
  year?: number;
  locale: Locale;
  children: ReactNode;
}

/** What stands over the meetings of a body: its name, its organ, the years in which it meets. */
export function BodyFrame({ body: { body, years }, year, locale, children }: Props) {
  const say = getTranslator(locale, "front");
  const name = pickText(body.names, locale) ?? { text: body.symbolSeries, locale };
  const organ = pickText(body.organNames, locale);

  return (
    <Page locale={locale} address={(language) => paths.archive(language, body.key, year)} words={pageWords(locale)}>
      <h1 className="text-3xl sm:text-4xl">
        <span {...languageAttributes(name.locale, locale)}>{name.text}</span>
      </h1>
      {organ && (
        <p className="mt-2 max-w-measure text-lg text-soft" {...languageAttributes(organ.locale, locale)}>
          {organ.text}
        </p>
      )}
      <div className="mt-6 border-y border-rule">
        <YearLinks body={body.key} years={years} locale={locale} {...(year !== undefined && { current: year })} />
      </div>
      {children}
      <p className="mt-10">
        {year !== undefined && (
          <a href={paths.archive(locale, body.key)} className="me-6">
            {say("allOfBody")}
          </a>
        )}
        <a href={paths.home(locale)}>{getTranslator(locale, "portal")("meetings")}</a>
      </p>
    </Page>
  );
}

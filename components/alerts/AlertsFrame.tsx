import type { ReactNode } from "react";
import type { AlertBody } from "@/app/_domain/alerts/queries";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Page } from "@/components/layout/Page";
import { FactList } from "@/components/ui/FactList";

interface Props {
  locale: Locale;
  /** this page in another language */
  address: (locale: Locale) => string;
  title: string;
  /** what is to be said */
  texts: string[];
  /** leads back to asking anew */
  again?: boolean;
  children?: ReactNode;
}

/** A page on somebody's alerts: what was done or can be, and the ways on. */
export function AlertsFrame({ locale, address, title, texts, again = false, children }: Props) {
  const say = getTranslator(locale, "alerts");

  return (
    <Page locale={locale} address={address} words={pageWords(locale)}>
      <div className="max-w-measure">
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        {texts.map((text) => (
          <p key={text} className="mt-4">
            {text}
          </p>
        ))}
        {children}
        <ul className="mt-10 flex flex-wrap gap-x-6 gap-y-2 border-t border-rule pt-4">
          {again && (
            <li>
              <a href={paths.alerts(locale)} className="inline-block py-1">
                {say("again")}
              </a>
            </li>
          )}
          <li>
            <a href={paths.home(locale)} className="inline-block py-1">
              {say("onward")}
            </a>
          </li>
        </ul>
      </div>
    </Page>
  );
}

/** What is said of a link that is none of ours, or belongs to nothing any more. */
export function WrongLink({ locale, address }: Pick<Props, "locale" | "address">) {
  const say = getTranslator(locale, "alerts");

  return <AlertsFrame locale={locale} address={address} title={say("wrongTitle")} texts={[say("wrongText")]} again />;
}

/** Of which body the alerts are, and in which language. */
export function AlertFacts({ locale, body, language }: { locale: Locale; body: AlertBody; language: Locale }) {
  const say = getTranslator(locale, "alerts");
  const name = pickText(body.names, locale);

  return (
    <div className="mt-6">
      <FactList
        facts={[
          { term: say("body"), value: name && <span {...languageAttributes(name.locale, locale)}>{name.text}</span> },
          { term: say("language"), value: <bdi lang={language}>{LANGUAGE_NAMES[language]}</bdi> },
        ]}
      />
    </div>
  );
}

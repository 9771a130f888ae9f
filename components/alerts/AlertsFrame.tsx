import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Page } from "@/components/layout/Page";

interface Props {
  locale: Locale;
  /** this page in another language */
  address: (locale: Locale) => string;
  title: string;
  /** paragraphs below the title */
  texts: string[];
  /** whether alerts can be requested again */
  again?: boolean;
  children?: ReactNode;
}

/** The frame of a page about one subscription: what was done or can be done, and the ways on. */
export function AlertsFrame({ locale, address, title, texts, again = false, children }: Props) {
  const t = getTranslator(locale, "alerts");

  return (
    <Page locale={locale} address={address}>
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
                {t("again")}
              </a>
            </li>
          )}
          <li>
            <a href={paths.home(locale)} className="inline-block py-1">
              {t("viewMeetings")}
            </a>
          </li>
        </ul>
      </div>
    </Page>
  );
}

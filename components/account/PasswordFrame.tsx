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
  text: string;
  /** whether the link can no longer be used: a new one is offered */
  isOver?: boolean;
  children?: ReactNode;
}

/** The frame of a page on which a password is requested or set, and the ways on. */
export function PasswordFrame({ locale, address, title, text, isOver = false, children }: Props) {
  const t = getTranslator(locale, "password");

  return (
    <Page locale={locale} address={address}>
      <div className="mx-auto max-w-md">
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-4">{text}</p>
        {children}
        <ul className="mt-10 flex flex-wrap gap-x-6 gap-y-2 border-t border-rule pt-4">
          <li>
            <a href={paths.signIn(locale)} className="inline-block py-1">
              {t("signIn")}
            </a>
          </li>
          {isOver && (
            <li>
              <a href={paths.forgottenPassword(locale)} className="inline-block py-1">
                {t("requestNew")}
              </a>
            </li>
          )}
        </ul>
      </div>
    </Page>
  );
}

import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { LanguageLinks } from "./LanguageLinks";

export interface PageWords {
  name: string;
  skip: string;
  languages: string;
  signIn: string;
}

interface Props {
  locale: Locale;
  /** this page in another language */
  address: (locale: Locale) => string;
  words: PageWords;
  /** beside the languages: who is signed in; a link to sign in where nothing is given */
  account?: ReactNode;
  /** the ways on from here, under the portal's name */
  navigation?: ReactNode;
  /** the body that meets, at the foot */
  footer?: ReactNode;
  children: ReactNode;
}

/** What stands round every page: the portal's name, the six languages, the content, the foot. */
export function Page({ locale, address, words, account, navigation, footer, children }: Props) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-4 focus:z-10 focus:bg-paper focus:p-2"
      >
        {words.skip}
      </a>
      <header className="border-b border-rule print:hidden">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
          <a href={paths.front(locale)} className="me-auto py-1 font-semibold text-ink no-underline hover:underline">
            {words.name}
          </a>
          <div className="text-sm">
            {account ?? (
              <a href={paths.signIn(locale)} className="inline-block py-1">
                {words.signIn}
              </a>
            )}
          </div>
          <LanguageLinks current={locale} address={address} label={words.languages} />
        </div>
        {navigation}
      </header>
      <main id="main" className="mx-auto w-full max-w-5xl flex-1 px-4 py-8 sm:px-6 print:max-w-none print:p-0">
        {children}
      </main>
      <footer className="mt-12 border-t border-rule text-sm text-soft print:hidden">
        <div className="mx-auto max-w-5xl px-4 py-6 sm:px-6">{footer ?? words.name}</div>
      </footer>
    </>
  );
}

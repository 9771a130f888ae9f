import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ENHANCE_SCRIPT } from "./enhance-script";
import { Foot, type FootWords } from "./Footer";
import { LanguageLinks } from "./LanguageLinks";
import { SearchField } from "./SearchField";

export interface PageWords extends FootWords {
  skip: string;
  languages: string;
  signIn: string;
  /** said in its place to those who are signed in */
  workspace: string;
  search: string;
  searchField: string;
}

interface Props {
  locale: Locale;
  /** this page in another language */
  address: (locale: Locale) => string;
  words: PageWords;
  /** of a signed-in page: who is signed in, or `false`; where nothing is given the page is for anyone */
  account?: ReactNode;
  /** the ways on from here, under the portal's name */
  navigation?: ReactNode;
  /** the body that meets, at the foot */
  footer?: ReactNode;
  children: ReactNode;
}

/** What stands round every page: the portal's name, the search, the six languages, the content, the foot. */
export function Page({ locale, address, words, account, navigation, footer, children }: Props) {
  const isPublic = account === undefined;

  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-4 focus:z-10 focus:bg-paper focus:p-2"
      >
        {words.skip}
      </a>
      <header className="border-b border-rule print:hidden">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-5 gap-y-2 px-4 py-3 sm:px-6">
          <a href={paths.home(locale)} className="me-auto py-1 font-semibold text-ink no-underline hover:underline">
            {words.name}
          </a>
          {isPublic && <SearchField locale={locale} words={words} />}
          <div className="text-sm sm:max-lg:order-1">
            {account ?? (
              <a href={paths.signIn(locale)} data-signed-in={words.workspace} className="inline-block py-1">
                {words.signIn}
              </a>
            )}
          </div>
          <div className="max-sm:w-full">
            <LanguageLinks current={locale} address={address} label={words.languages} />
          </div>
        </div>
        {navigation}
      </header>
      <main id="main" className="mx-auto w-full max-w-5xl flex-1 px-4 py-8 sm:px-6 print:max-w-none print:p-0">
        {children}
      </main>
      <Foot locale={locale} words={words}>
        {footer}
      </Foot>
      {isPublic && <script data-portal="">{ENHANCE_SCRIPT}</script>}
    </>
  );
}

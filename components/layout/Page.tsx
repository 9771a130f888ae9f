import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ENHANCE_SCRIPT } from "./enhance-script";
import { Footer } from "./Footer";
import { LanguageLinks } from "./LanguageLinks";
import { SearchField } from "./SearchField";

interface Props {
  locale: Locale;
  /** this page in another language */
  address: (locale: Locale) => string;
  /** on a page behind sign-in: who is signed in, or `false`; without it the page is public */
  account?: ReactNode;
  /** links beside the portal's name */
  links?: ReactNode;
  /** links below it */
  navigation?: ReactNode;
  /** the organ that meets, named in the footer */
  footer?: ReactNode;
  /** pages of tables take more of a wide screen than pages of text */
  isWide?: boolean;
  /** a second link for the keyboard, beside that to the content */
  skipTo?: { href: string; label: string } | undefined;
  children: ReactNode;
}

const SKIP_LINK =
  "sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-4 focus:z-10 focus:bg-paper focus:p-2";

/**
 * The frame of every page: the portal's name, the search, the six languages, the content, the
 * footer.
 */
export function Page(props: Props) {
  const { locale, address, account, links, navigation, footer, isWide = false, skipTo, children } = props;
  const t = getTranslator(locale, "portal");
  const isPublic = account === undefined;
  const width = isWide ? "max-w-7xl" : "max-w-5xl";

  return (
    <>
      <a href="#main" className={SKIP_LINK}>
        {t("skip")}
      </a>
      {skipTo && (
        <a href={skipTo.href} className={SKIP_LINK}>
          {skipTo.label}
        </a>
      )}
      <header className="border-b border-rule print:hidden">
        <div
          className={`mx-auto flex flex-wrap items-center gap-x-5 px-4 sm:px-6 ${width} ${links ? "gap-y-1 pt-1 sm:pt-2 xl:py-1" : "gap-y-2 py-3"}`}
        >
          <a
            href={paths.home(locale)}
            className={`py-1 font-semibold text-ink no-underline hover:underline ${links ? "max-xl:me-auto" : "me-auto"}`}
          >
            {t("name")}
          </a>
          {links && <div className="min-w-0 grow max-xl:order-last max-xl:basis-full">{links}</div>}
          {isPublic && <SearchField locale={locale} />}
          <div className="text-sm sm:max-lg:order-1">
            {account ?? (
              <a href={paths.signIn(locale)} data-signed-in={t("workspace")} className="inline-block py-1">
                {t("signIn")}
              </a>
            )}
          </div>
          <div className="max-sm:w-full">
            <LanguageLinks current={locale} address={address} />
          </div>
        </div>
        {navigation}
      </header>
      <main id="main" className={`mx-auto w-full flex-1 px-4 py-4 sm:px-6 sm:py-8 print:max-w-none print:p-0 ${width}`}>
        {children}
      </main>
      <Footer locale={locale} width={width}>
        {footer}
      </Footer>
      {isPublic && <script data-portal="">{ENHANCE_SCRIPT}</script>}
    </>
  );
}

import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { NEUTRAL_SYMBOL } from "@/app/_vocabulary/symbol";
import { Page } from "./Page";

interface Props {
  locale: Locale;
  /** on a page behind sign-in */
  account?: false;
}

/** The page for an address without a page, or without one for this reader, with links to continue. */
export function NotFound({ locale, account }: Props) {
  const t = getTranslator(locale, "problems");

  return (
    <Page locale={locale} address={paths.home} account={account}>
      <h1 className="text-3xl sm:text-4xl">{t("notFoundTitle")}</h1>
      <p className="mt-4 max-w-measure">{t("notFoundText")}</p>
      <ul className="mt-6 list-disc space-y-2 ps-5">
        <li>
          <a href={paths.home(locale)}>{t("tryMeetings")}</a>
        </li>
        <li>
          {t("trySymbol")} <bdi className="break-all">{paths.document(locale, NEUTRAL_SYMBOL)}</bdi>
        </li>
      </ul>
    </Page>
  );
}

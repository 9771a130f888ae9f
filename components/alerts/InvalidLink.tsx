import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { AlertsFrame } from "./AlertsFrame";

interface Props {
  locale: Locale;
  /** this page in another language */
  address: (locale: Locale) => string;
}

/** The page for a link that is not the portal's, or whose subscription has ended. */
export function InvalidLink({ locale, address }: Props) {
  const t = getTranslator(locale, "alerts");

  return <AlertsFrame locale={locale} address={address} title={t("wrongTitle")} texts={[t("wrongText")]} again />;
}

import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

/** The message of the error page. */
export function ErrorMessage({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "problems");

  return (
    <>
      <h1 className="text-3xl">{t("failedTitle")}</h1>
      <p className="mt-4 max-w-measure">{t("failedText")}</p>
    </>
  );
}

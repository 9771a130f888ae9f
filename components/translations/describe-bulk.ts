import type { TextStatusesSet } from "@/app/_domain/agenda/set-text-statuses";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";

/** Says of how many texts the status was set, and names those that were refused with the reason. */
export function describeStatusesSet({ changed, unchanged, refused }: TextStatusesSet, locale: Locale): string {
  const t = getTranslator(locale, "translations");
  const errors = getTranslator(locale, "errors");

  return [
    t("bulk.changed", { count: changed }),
    ...(unchanged > 0 ? [getTranslator(locale, "documentRegister")("bulk.unchanged", { count: unchanged })] : []),
    ...refused.map(({ number, language, code }) =>
      t("bulk.refused", {
        number: printItemNumber(number, locale),
        language: languageName(language, locale),
        reason: errors(code),
      }),
    ),
  ].join(" ");
}

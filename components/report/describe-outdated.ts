import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Outdated } from "@/app/_vocabulary/report-draft";
import { momentText } from "../ui/Moment";

/** Says which change a paragraph's text does not reflect. */
export function describeOutdated({ by, at }: Outdated, locale: Locale, zone: string): string {
  const t = getTranslator(locale, "report");
  const when = at ? momentText({ at, locale, zone }) : "–";

  return by ? t("outdatedBy", { language: languageName(by, locale), when }) : t("outdatedByFacts", { when });
}

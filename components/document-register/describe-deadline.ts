import { listLanguages } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { OpenDeadline } from "@/app/_vocabulary/document-deadlines";
import { formatDay } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** Describes an open deadline: what is due, when, how late it is, and in which languages. */
export function describeDeadline({ deadline, day, daysLate, languages }: OpenDeadline, locale: Locale) {
  const t = getTranslator(locale, "documentRegister");
  const lateness =
    daysLate > 0 ? t("deadlines.late", { days: daysLate }) : daysLate === 0 ? t("deadlines.today") : undefined;

  return {
    what: t(`deadlines.${deadline}`),
    day: formatDay(day, locale),
    lateness,
    languages: languages.length > 0 && languages.length < LOCALES.length ? listLanguages(languages, locale) : undefined,
  };
}

import type { ItemStatuses } from "@/app/_domain/agenda/text-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { countStatuses } from "./language-view";

/** Says how many texts of a language are complete, then each thing that the others lack. */
export function describeProgress(all: ItemStatuses[], language: Locale, locale: Locale): string[] {
  const { official, unofficial } = countStatuses(all, language);
  const t = getTranslator(locale, "translations");

  return [t("progress", { done: official + unofficial, all: all.length }), ...describeLack(all, language, locale)];
}

/** Says what the texts of a language lack; nothing for one that is complete. */
export function describeLack(all: ItemStatuses[], language: Locale, locale: Locale): string[] {
  const t = getTranslator(locale, "translations");
  const { missing, outdated, draft } = countStatuses(all, language);

  return [
    ...(missing > 0 ? [t("missingCount", { count: missing })] : []),
    ...(outdated > 0 ? [t("outdatedCount", { count: outdated })] : []),
    ...(draft > 0 ? [t("draftCount", { count: draft })] : []),
  ];
}

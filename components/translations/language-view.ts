import type { ItemStatuses } from "@/app/_domain/agenda/text-queries";
import { isLocale, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { SEEN_STATUSES, type SeenStatus } from "@/app/_vocabulary/text-status";

/** The texts that a view lists: in a language or in any. */
export interface LanguageView {
  show: "needed" | "drafts" | "checks" | undefined;
  language: Locale | undefined;
}

/** Reads the view from an address; an unknown value counts as none. */
export function readLanguageView({ show, language }: Record<string, string | string[] | undefined>): LanguageView {
  return {
    show: show === "needed" || show === "drafts" || show === "checks" ? show : undefined,
    language: typeof language === "string" && isLocale(language) ? language : undefined,
  };
}

/** Returns the items with a text of the view. */
export function viewItems(items: ItemStatuses[], { show, language }: LanguageView): ItemStatuses[] {
  if (!show || show === "checks") return items;
  const isWanted = (status: SeenStatus) =>
    show === "drafts" ? status === "draft" : status === "missing" || status === "outdated";

  return items.filter(({ statuses }) => (language ? [language] : LOCALES).some((each) => isWanted(statuses[each])));
}

/** Counts the texts in a language by their status. */
export function countStatuses(items: ItemStatuses[], language: Locale): Record<SeenStatus, number> {
  const counts = SEEN_STATUSES.map(
    (status) => [status, items.filter(({ statuses }) => statuses[language] === status).length] as const,
  );

  return Object.fromEntries(counts) as Record<SeenStatus, number>; // of every status
}

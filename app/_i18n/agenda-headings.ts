import type { AgendaHeadings } from "@/app/_publishing/akoma-ntoso/agenda";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { getTranslator } from "./translator";

/** Returns the headings of the parts of an annotated agenda, as on its page. */
export function agendaHeadings(locale: Locale): AgendaHeadings {
  const t = getTranslator(locale, "agenda");

  return {
    provisionalAgenda: t("provisionalAgenda"),
    adoptedAgenda: (on) => t("adoptedTitle", { date: formatDay(on, locale) }),
    annotations: t("annotations"),
    documentation: t("documentation"),
    annex: `${t("annex")}. ${t("organizationOfWork")}`,
    continued: t("continued"),
    annotatedWith: (number) => t("annotatedWith", { number: printItemNumber(number, locale) }),
  };
}

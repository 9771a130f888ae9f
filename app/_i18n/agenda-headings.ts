import type { AgendaHeadings } from "@/app/_publishing/akoma-ntoso/agenda";
import type { Locale } from "@/app/_vocabulary/locales";
import { getTranslator } from "./translator";

/** What stands over the parts of an annotated agenda in a language, as on its page. */
export function agendaHeadings(locale: Locale): AgendaHeadings {
  const say = getTranslator(locale, "agenda");

  return {
    provisionalAgenda: say("provisionalAgenda"),
    annotations: say("annotations"),
    documentation: say("documentation"),
    annex: `${say("annex")}. ${say("organizationOfWork")}`,
    continued: say("continued"),
  };
}

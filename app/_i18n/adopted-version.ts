import type { AgendaVersion } from "@/app/_domain/meetings/agenda-version";
import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import { formatDay } from "@/app/_vocabulary/instants";
import { getTranslator } from "./translator";

/**
 * Returns the masthead of an adopted agenda. Symbol, distribution, dates and notes are those of the provisional
 * agenda: the adopted one has none (Editorial Manual, "Mastheads").
 */
export function adoptedVersion(version: AgendaVersion, { on }: AgendaAdoption): AgendaVersion {
  const { locale } = version;

  return {
    ...version,
    title: getTranslator(locale, "agenda")("adoptedTitle", { date: formatDay(on, locale) }),
    ...{ distributionLine: "", dateLine: "", languageLine: "", originalLine: "", notes: [] },
  };
}

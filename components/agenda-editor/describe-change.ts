import type { LastChange } from "@/app/_domain/agenda/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { momentText } from "../ui/Moment";

/** The page that describes a change: its messages, and the time zone of its times. */
interface ChangeReader {
  namespace: "agendaEditor" | "report";
  locale: Locale;
  zone: string;
}

/** Describes who changed a text last and when, or that it is as imported or composed. */
export function describeLastChange({ at, by }: LastChange, { namespace, locale, zone }: ChangeReader): string {
  const when = momentText({ at, locale, zone });
  if (by) return getTranslator(locale, namespace)("lastChange", { name: by, when });

  return namespace === "report"
    ? getTranslator(locale, "report")("lastComposed", { when })
    : getTranslator(locale, "agendaEditor")("lastImport", { when });
}

import type { Translator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { momentText } from "@/components/ui/Moment";

interface Change {
  at: Date;
  /** nobody where the text came in with the document, or was composed */
  by: string | null;
}

/** Sentences on who changed a text when, on the clock of the meeting; `untouched` says it where nobody has. */
export function changeWords(say: Translator, locale: Locale, zone: string, untouched: (when: string) => string) {
  const when = (at: Date) => momentText({ at, locale, zone });

  return {
    when,
    lastChange: ({ at, by }: Change) => (by ? say("lastChange", { name: by, when: when(at) }) : untouched(when(at))),
    theirs: ({ at, by }: Change) => say("theirs", { name: by ?? say("somebody"), when: when(at) }),
  };
}

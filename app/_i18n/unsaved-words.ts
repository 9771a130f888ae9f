import type { Locale } from "@/app/_vocabulary/locales";
import { getTranslator } from "./translator";

/** The question before a page is left on which something is not saved. */
export function unsavedWords(locale: Locale) {
  const say = getTranslator(locale, "portal");

  return {
    title: say("unsaved.title"),
    text: say("unsaved.text"),
    stay: say("unsaved.stay"),
    leave: say("unsaved.leave"),
  };
}

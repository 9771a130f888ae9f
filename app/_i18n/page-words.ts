import type { Locale } from "@/app/_vocabulary/locales";
import type { PageWords } from "@/components/layout/Page";
import { getTranslator } from "./translator";

/** The words of what stands round every page. */
export function pageWords(locale: Locale): PageWords {
  const say = getTranslator(locale, "portal");

  return {
    name: say("name"),
    skip: say("skip"),
    languages: say("languages"),
    signIn: say("signIn"),
    workspace: say("workspace"),
    search: say("search"),
    searchField: say("searchField"),
    about: say("about"),
    help: say("help"),
    alerts: say("alerts"),
    accessibility: say("accessibility"),
    privacy: say("privacy"),
    api: say("api"),
  };
}

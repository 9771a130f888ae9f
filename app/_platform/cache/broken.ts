import { isLocale } from "@/app/_vocabulary/locales";
import { getTranslator } from "../i18n/translate";
import { plainAnswer } from "./plain-answer";
import type { WholeAnswer } from "./whole-answer";

/** What is sent where a public address cannot be answered: through a defect, or while the database does not answer. It needs neither. */
export function broken(address: string): WholeAnswer {
  const first = address.split("/")[1];
  const locale = isLocale(first) ? first : "en";
  const say = getTranslator(locale, "problems");

  return plainAnswer(
    address,
    locale,
    503,
    { title: say("brokenTitle"), text: say("brokenText") },
    { "retry-after": "5" },
  );
}

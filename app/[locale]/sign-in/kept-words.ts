import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

/** The words round what was typed and could not be sent. */
export function keptWords(locale: Locale) {
  const say = getTranslator(locale, "signIn");

  return { title: say("keptTitle"), text: say("keptText"), field: say("keptField", { number: "{number}" }) };
}

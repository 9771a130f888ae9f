import type { OpenTextAnswer } from "@/app/_domain/open-texts/note-open-text";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Presence } from "@/app/_vocabulary/open-texts";
import { momentText } from "../ui/Moment";

/** Says who else has a text open; empty if nobody has. */
export function describeOthers(others: Presence[], locale: Locale): string {
  if (others.length === 0) return "";

  return getTranslator(locale, "openTexts")("others", { names: listPresences(others, locale), count: others.length });
}

/** Lists the names of those who have a text open, each with whether something is unsaved. */
export function listPresences(others: Presence[], locale: Locale): string {
  const t = getTranslator(locale, "openTexts");
  const names = others.map(({ name, isUnsaved }) => (isUnsaved ? t("unsavedOf", { name }) : name));

  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** Says that a text was saved since it was opened. */
export function describeNewer({ by, at }: NonNullable<OpenTextAnswer["newer"]>, locale: Locale, zone: string): string {
  const t = getTranslator(locale, "openTexts");
  if (!by || !at) return t("newerVersion");

  return t("newer", { name: by, when: momentText({ at, locale, zone }) });
}

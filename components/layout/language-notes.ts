import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

/** A thing that can be missing in the reader's language and is then displayed in another. */
export type Untranslated = "agenda" | "item" | "title" | "text";

/**
 * Returns the sentence that names the one thing in another language than its page: "The title is
 * not available in English; it is shown in Chinese." `undefined` where both are the same.
 */
export function languageNote(thing: Untranslated, displayed: Locale, page: Locale): string | undefined {
  if (displayed === page) return undefined;
  const t = getTranslator(page, "meeting");

  return t(`fallback.${thing}`, { language: t(`languages.${displayed}`) });
}

/**
 * Returns the short note on one title among many: "Title in Chinese".
 *
 * @param around the language of what the title stands in, where a note names that already.
 */
export function titleLanguageNote(title: Locale, page: Locale, around: Locale = page): string | undefined {
  if (title === around) return undefined;
  const t = getTranslator(page, "meeting");

  return t("fallback.titleIn", { language: t(`languages.${title}`) });
}

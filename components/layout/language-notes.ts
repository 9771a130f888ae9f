import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

/** What can be missing in the reader's language and is then shown in another: it alone is named, never what stands beside it. */
export type Fallback = "agenda" | "item" | "title" | "text";

/**
 * Says which one thing is in another language than its page: "The title is not available in English; it is shown in Chinese." Nothing where it is in the
 * page's own. It stands at the thing itself; over a list it would speak of what is there too.
 */
export function fallbackWords(missing: Fallback, shown: Locale, page: Locale): string | undefined {
  return shown === page ? undefined : inWords(missing, shown, page);
}

/**
 * The same in short, for one title among many: "Title in Chinese".
 *
 * @param around the language of what the title stands in, where that was said already.
 */
export function titleLanguage(title: Locale, page: Locale, around: Locale = page): string | undefined {
  return title === around ? undefined : inWords("titleIn", title, page);
}

function inWords(key: Fallback | "titleIn", shown: Locale, page: Locale): string {
  const say = getTranslator(page, "meeting");

  return say(`fallback.${key}`, { language: say(`languages.${shown}`) });
}

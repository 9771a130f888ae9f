import { directionOf, type Locale } from "@/app/_vocabulary/locales";

/**
 * Returns the attributes of an element whose text is in another language than its page; none where
 * both are the same.
 */
export function languageAttributes(text: Locale, page: Locale): { lang?: Locale; dir?: "rtl" | "ltr" } {
  return text === page ? {} : { lang: text, dir: directionOf(text) };
}

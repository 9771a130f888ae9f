import { directionOf, type Locale } from "@/app/_vocabulary/locales";

/** What an element needs whose text is in another language than its page; nothing where it is the same. */
export function languageAttributes(text: Locale, page: Locale): { lang?: Locale; dir?: "rtl" | "ltr" } {
  return text === page ? {} : { lang: text, dir: directionOf(text) };
}

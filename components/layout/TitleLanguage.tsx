import type { Locale } from "@/app/_vocabulary/locales";
import { titleLanguageNote } from "./language-notes";

interface Props {
  /** the language of the title */
  title: Locale;
  /** the language of the page */
  locale: Locale;
  /** the language of what the title stands in, where a note names that already */
  around?: Locale;
  as?: "span" | "p";
  className?: string;
}

/** The note on a title in another language than what is around it: "Title in Chinese". */
export function TitleLanguage({
  title,
  locale,
  around,
  as: Element = "span",
  className = "block text-sm text-note",
}: Props) {
  const note = titleLanguageNote(title, locale, around);

  return note && <Element className={className}>{note}</Element>;
}

import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { languageAttributes } from "../layout/language-attributes";

interface Props {
  texts: LocalizedText;
  locale: Locale;
  /** the language of the meeting's documents */
  original?: Locale | undefined;
}

/** The text of a decision in the reader's language, or in the best other one. */
export function DecisionText({ texts, locale, original }: Props) {
  const text = pickText(texts, locale, original);
  if (!text) return null;

  return (
    <p className="whitespace-pre-line wrap-anywhere" {...languageAttributes(text.locale, locale)}>
      {text.text}
    </p>
  );
}

import { languageName } from "@/app/_i18n/format";
import { directionOf, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { TextArea } from "../ui/fields";

interface Props {
  /** the fields are `prefix-en` … */
  prefix: string;
  label: (language: string) => string;
  locale: Locale;
}

/** A text of several lines in each of the six languages, the reader's own first. */
export function LanguageTexts({ prefix, label, locale }: Props) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2 *:my-2">
      {[locale, ...LOCALES.filter((each) => each !== locale)].map((language) => (
        <TextArea
          key={language}
          name={`${prefix}-${language}`}
          label={label(languageName(language, locale))}
          lang={language}
          dir={directionOf(language)}
          rows={4}
        />
      ))}
    </div>
  );
}

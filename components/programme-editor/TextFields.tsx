import { languageName } from "@/app/_i18n/format";
import { directionOf, LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { TextField } from "../ui/fields";

interface Props {
  /** the fields are `prefix-en` … */
  prefix: string;
  /** names a field by its language */
  label: (language: string) => string;
  locale: Locale;
}

/** A text of one line in each of the six languages. */
export function TextFields({ prefix, label, locale }: Props) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2 *:my-2">
      {LOCALES.map((language) => (
        <TextField
          key={language}
          name={`${prefix}-${language}`}
          label={label(languageName(language, locale))}
          lang={language}
          dir={directionOf(language)}
        />
      ))}
    </div>
  );
}

/** Returns the labels of these fields, for the summary of errors. */
export function textLabels({ prefix, label, locale }: Props): Record<string, string> {
  return Object.fromEntries(
    LOCALES.map((language) => [`${prefix}-${language}`, label(languageName(language, locale))]),
  );
}

/** Returns the values of these fields. */
export function textValues(prefix: string, texts: LocalizedText | undefined): Record<string, string> {
  return Object.fromEntries(LOCALES.map((language) => [`${prefix}-${language}`, texts?.[language] ?? ""]));
}

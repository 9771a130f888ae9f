import { languageName } from "@/app/_i18n/format";
import { directionOf, LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { TextField } from "./fields";

interface Props {
  /** the fields are `prefix-en` … */
  prefix: string;
  /** names a field by its language */
  label: (language: string) => string;
  locale: Locale;
}

/** A text of one line in each of the six languages, a field for each. */
export function LanguageFields({
  prefix,
  label,
  locale,
  className = "grid gap-x-6 sm:grid-cols-2 *:my-2",
}: Props & { className?: string }) {
  return (
    <div className={className}>
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

/** These fields under a legend; each is named by its language alone. */
export function LanguageFieldset({
  legend,
  hint,
  ...fields
}: Omit<Props, "label"> & { legend: string; hint: string; className?: string }) {
  return (
    <fieldset className="mt-3">
      <legend className="font-semibold">{legend}</legend>
      <p className="text-sm text-soft">{hint}</p>
      <LanguageFields label={(language) => language} {...fields} />
    </fieldset>
  );
}

/** Returns the labels of these fields, for the summary of errors. */
export function languageFieldLabels({ prefix, label, locale }: Props): Record<string, string> {
  return Object.fromEntries(
    LOCALES.map((language) => [`${prefix}-${language}`, label(languageName(language, locale))]),
  );
}

/** Returns the values of these fields. */
export function languageFieldValues(prefix: string, texts: LocalizedText | undefined): Record<string, string> {
  return Object.fromEntries(LOCALES.map((language) => [`${prefix}-${language}`, texts?.[language] ?? ""]));
}

import { languageName } from "@/app/_i18n/format";
import { directionOf, LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { TextField } from "./fields";

interface Props {
  /** the fields are `prefix-en` … */
  prefix: string;
  /** names a field by its language */
  label: (language: string) => string;
  locale: Locale;
  /** in place of all six */
  languages?: readonly Locale[];
}

/** A text of one line in each of the six languages, a field for each. */
export function LanguageFields({
  prefix,
  label,
  locale,
  languages = LOCALES,
  className = "grid gap-x-6 sm:grid-cols-2 *:my-2",
}: Props & { className?: string }) {
  return (
    <div className={className}>
      {languages.map((language) => (
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

interface FieldsetProps extends Omit<Props, "label" | "languages"> {
  legend: string;
  hint: string;
  className?: string;
  /** the languages of the fields that are seen at first; the others are folded under a summary */
  first?: { languages: readonly Locale[]; summary: string };
}

/** These fields under a legend; each is named by its language alone. */
export function LanguageFieldset({ legend, hint, first, ...shared }: FieldsetProps) {
  const fields = { ...shared, label: (language: string) => language };
  const others = first ? LOCALES.filter((language) => !first.languages.includes(language)) : [];

  return (
    <fieldset className="mt-3">
      <legend className="font-semibold">{legend}</legend>
      <p className="text-sm text-soft">{hint}</p>
      <LanguageFields {...fields} languages={LOCALES.filter((language) => !others.includes(language))} />
      {first && others.length > 0 && (
        <details>
          <summary className="cursor-pointer py-2">{first.summary}</summary>
          <LanguageFields {...fields} languages={others} />
        </details>
      )}
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

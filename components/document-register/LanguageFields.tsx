import { languageName } from "@/app/_i18n/format";
import { directionOf, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { TextField } from "../ui/fields";

interface Props {
  /** the names of the fields begin with it: `title-en` */
  prefix: string;
  legend: string;
  hint: string;
  locale: Locale;
}

/** One text in the six languages, a field for each. */
export function LanguageFields({ prefix, legend, hint, locale }: Props) {
  return (
    <fieldset className="mt-3">
      <legend className="font-semibold">{legend}</legend>
      <p className="text-sm text-soft">{hint}</p>
      <div className="-my-2 grid gap-x-8 *:my-2 sm:grid-cols-2">
        {LOCALES.map((language) => (
          <TextField
            key={language}
            name={`${prefix}-${language}`}
            label={languageName(language, locale)}
            lang={language}
            dir={directionOf(language)}
          />
        ))}
      </div>
    </fieldset>
  );
}

import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";

interface Props {
  /** where the text is read in a language */
  address: (locale: Locale) => string;
  /** how the text stands in each language, in words */
  standing: (locale: Locale) => { text: string; readable: boolean };
}

/** One text in the six languages: where it can be read, and whether it is the document or a translation. */
export function LanguageVersions({ address, standing }: Props) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-1">
      {LOCALES.map((locale) => ({ locale, ...standing(locale) })).map(({ locale, text, readable }) => (
        <li key={locale} className="flex flex-wrap items-baseline gap-x-3 border-b border-rule py-1.5">
          {readable ? (
            <a href={address(locale)} lang={locale} hrefLang={locale} className="leading-6">
              {LANGUAGE_NAMES[locale]}
            </a>
          ) : (
            <span lang={locale} className="leading-6">
              {LANGUAGE_NAMES[locale]}
            </span>
          )}
          <span className="text-sm text-soft">{text}</span>
        </li>
      ))}
    </ul>
  );
}

import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** Links to the public agenda of an imported meeting in every language. */
export function PublicPages({ locale, meetingKey }: { locale: Locale; meetingKey: string }) {
  const label = getTranslator(locale, "imports")("publicPages");

  return (
    <nav aria-label={label} className="mt-2 flex flex-wrap items-baseline gap-x-4">
      <span>{label}</span>
      <ul className="flex flex-wrap gap-x-4">
        {LOCALES.map((each) => (
          <li key={each}>
            <a href={paths.agenda(each, meetingKey)} lang={each} hrefLang={each} className="inline-block py-1">
              {LANGUAGE_NAMES[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/**
 * The agenda in the six languages: where it is read, and whether it is the document or a
 * translation.
 */
export function LanguageVersions({ meeting, locale }: { meeting: Meeting; locale: Locale }) {
  const t = getTranslator(locale, "meeting");
  const versions = LOCALES.map((language) => ({
    language,
    version: meeting.versions.find((version) => version.locale === language),
  }));

  return (
    <section>
      <h2 className="mb-3 text-xl">{t("versions")}</h2>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-1">
        {versions.map(({ language, version }) => (
          <li key={language} className="flex flex-wrap items-baseline gap-x-3 border-b border-rule py-1.5">
            {version ? (
              <a href={paths.agenda(language, meeting.key)} lang={language} hrefLang={language} className="leading-6">
                {LANGUAGE_NAMES[language]}
              </a>
            ) : (
              <span lang={language} className="leading-6">
                {LANGUAGE_NAMES[language]}
              </span>
            )}
            <span className="text-sm text-soft">{t(`authenticity.${version?.authenticity ?? "missing"}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

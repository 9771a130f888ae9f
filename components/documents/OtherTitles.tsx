import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { documentTitle } from "./document-title";

/** The title in the languages in which the page does not display it. */
export function OtherTitles({ document, locale }: { document: MeetingDocument; locale: Locale }) {
  const displayed = documentTitle(document, locale).locale;
  const others = LOCALES.filter((language) => language !== displayed && document.titles[language]);
  if (others.length === 0) return null;

  return (
    <section className="mt-10 max-w-measure">
      <h2 className="text-xl">{getTranslator(locale, "documents")("titles")}</h2>
      <ul className="mt-3 space-y-3">
        {others.map((language) => (
          <li key={language}>
            <a href={paths.document(language, document.symbol)} hrefLang={language}>
              <bdi {...languageAttributes(language, locale)}>{document.titles[language]}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ListedTerm } from "@/app/_domain/glossary/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { directionOf, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  terms: ListedTerm[];
  /** each leads to its form */
  canEdit: boolean;
  locale: Locale;
}

// A cell has the direction of its language: its sides are alike.
const CELL = "px-1.5 py-1 align-top max-lg:block max-lg:px-0 max-lg:py-0";

/** Terms, a line each, a language in a column; the reader's first. On a narrow screen each term is a block. */
export function GlossaryTable({ terms, canEdit, locale }: Props) {
  const t = getTranslator(locale, "glossary");
  if (terms.length === 0) return <p className="mt-4">{t("none")}</p>;
  const languages = [locale, ...LOCALES.filter((each) => each !== locale)];

  return (
    <table className="mt-3 w-full text-sm max-lg:block">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="max-lg:sr-only">
        <tr>
          {languages.map((each) => (
            <th key={each} scope="col" className="bg-paper px-1.5 py-1 text-start font-semibold lg:sticky lg:top-0">
              {languageName(each, locale)}
            </th>
          ))}
          {canEdit && (
            <th scope="col" className="bg-paper lg:sticky lg:top-0">
              <span className="sr-only">{t("correct")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {terms.map((term) => (
          <tr key={term.id} className="border-t border-rule hover:bg-wash max-lg:block max-lg:py-2">
            {languages.map((each) => (
              <td key={each} lang={each} dir={directionOf(each)} className={`${CELL} w-1/6 text-start`}>
                {term.names[each] ?? "–"}
                {each === locale && term.origin !== "loaded" && (
                  <span className="block text-note">{t(`origin.${term.origin}`)}</span>
                )}
              </td>
            ))}
            {canEdit && (
              <td className={`${CELL} lg:w-0`}>
                <a
                  href={paths.secretariatTerm(locale, term.id)}
                  aria-label={t("correctNamed", { term: isolateText(pickText(term.names, locale)?.text ?? "") })}
                  className="inline-block min-h-6 whitespace-nowrap pointer-coarse:py-2"
                >
                  {t("correct")}
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

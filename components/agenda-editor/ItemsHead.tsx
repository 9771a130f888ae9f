import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_LETTERS } from "@/app/_vocabulary/document-name";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";

const HEAD = "py-1 pe-3 text-start font-semibold lg:sticky lg:top-0 bg-paper";

/** The number, the title, six languages, the last change, the steps. */
export const COLUMNS = LOCALES.length + 4;

/** Heads the columns of the table, the languages by the letters of United Nations documents. */
export function ItemsHead({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "agendaEditor");

  return (
    <thead className="text-sm text-soft max-lg:sr-only">
      <tr className="border-b border-edge">
        <th scope="col" className={HEAD}>
          {t("item")}
        </th>
        <th scope="col" className={HEAD}>
          {t("titleColumn")}
        </th>
        {LOCALES.map((text) => (
          <th key={text} scope="col" className={`${HEAD} w-7 pe-0 text-center`}>
            <span aria-hidden="true" title={languageName(text, locale)}>
              {LANGUAGE_LETTERS[text]}
            </span>
            <span className="sr-only">{languageName(text, locale)}</span>
          </th>
        ))}
        <th scope="col" className={`${HEAD} ps-4`}>
          {t("changed")}
        </th>
        <th scope="col" className={`${HEAD} pe-0`}>
          <span className="sr-only">{t("stepsColumn")}</span>
        </th>
      </tr>
    </thead>
  );
}

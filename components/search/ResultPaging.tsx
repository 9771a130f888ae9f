import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { type RequestedSearch, searchPath } from "./requested-search";

interface Props {
  search: RequestedSearch;
  page: number;
  pages: number;
  locale: Locale;
}

/** Links to the page before and the page after; nothing where there is one page. */
export function ResultPaging({ search, page, pages, locale }: Props) {
  const t = getTranslator(locale, "search");
  if (page <= 1 && page >= pages) return null;

  return (
    <nav aria-label={t("pages")} className="mt-6 flex flex-wrap items-baseline gap-x-6 print:hidden">
      {page > 1 && (
        <a href={searchPath(locale, search, { page: page - 1 })} rel="prev" className="inline-block py-2">
          {t("previous")}
        </a>
      )}
      <span className="text-soft">{t("pageOf", { page, pages })}</span>
      {page < pages && (
        <a href={searchPath(locale, search, { page: page + 1 })} rel="next" className="inline-block py-2">
          {t("next")}
        </a>
      )}
    </nav>
  );
}

import type { DocumentStatus } from "@/app/_domain/documents/document-statuses";
import type { FoundResults } from "@/app/_domain/search/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { MAX_QUERY_WORDS, RESULTS_PER_PAGE } from "@/app/_vocabulary/search-query";
import { Remark } from "@/components/layout/Remark";
import { ResultList } from "./ResultList";
import { ResultPaging } from "./ResultPaging";
import { type RequestedSearch, searchPath } from "./requested-search";
import { SearchFilters } from "./SearchFilters";

interface Props {
  locale: Locale;
  search: RequestedSearch;
  found: FoundResults;
  /** of the documents that were found, by folded symbol */
  statuses: Map<string, DocumentStatus>;
}

/** The results of a search, its filters, and suggestions where little was found. */
export function SearchResults({ locale, search, found, statuses }: Props) {
  const t = getTranslator(locale, "search");
  const { count, hasMore, page, pages, suggestions, results } = found;
  const summary = count === 0 ? t("nothing") : t(hasMore ? "countMore" : "count", { count });
  const isInOtherLanguage = page === 1 && !search.language && results[0] && results[0].locale !== locale;

  return (
    <section aria-labelledby="results">
      <SearchFilters search={search} found={found} locale={locale} />
      <h2 id="results" className="mt-8 text-xl">
        {pages > 1 ? `${summary} · ${t("pageOf", { page, pages })}` : summary}
      </h2>
      {suggestions.length > 0 && (
        <p className="mt-3">
          {t("didYouMean")}{" "}
          {suggestions.map((each) => (
            <a key={each} href={searchPath(locale, { ...search, q: each })} className="me-4 inline-block py-1">
              <bdi>{each}</bdi>
            </a>
          ))}
        </p>
      )}
      {count === 0 && <p className="mt-3 max-w-measure">{t("nothingHint")}</p>}
      <Remark text={isInOtherLanguage && t("otherLanguages")} />
      <Remark text={found.isShortened && t("shortened", { count: MAX_QUERY_WORDS })} />
      {results.length > 0 && (
        <ResultList results={results} statuses={statuses} first={(page - 1) * RESULTS_PER_PAGE + 1} locale={locale} />
      )}
      <ResultPaging search={search} page={page} pages={pages} locale={locale} />
    </section>
  );
}

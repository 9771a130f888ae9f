import type { SearchOutcome } from "@/app/_domain/search/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { MAX_QUERY_LENGTH } from "@/app/_vocabulary/search-query";
import { type RequestedSearch, SEARCH_FILTERS, searchPath } from "./requested-search";

interface Props {
  search: RequestedSearch;
  outcome: SearchOutcome;
  locale: Locale;
}

/** The form of a search: one field. Valid filters stay when another query is sent. */
export function SearchForm({ search, outcome, locale }: Props) {
  const t = getTranslator(locale, "search");
  const error = outcome.outcome === "too-long" ? t("tooLong", { limit: outcome.limit }) : undefined;
  const isUnknown = (name: string) => outcome.outcome === "unknown-filter" && outcome.filter === name;

  return (
    <search>
      <form action={searchPath(locale, {})} className="max-w-measure">
        <label htmlFor="search-question" className="font-semibold">
          {t("label")}
        </label>
        <p id="search-hint" className="text-sm text-soft">
          {t("hint")}
        </p>
        {error && (
          <p id="search-error" role="alert" className="font-semibold text-wrong">
            {error}
          </p>
        )}
        <div className="mt-1 flex">
          <input
            type="search"
            id="search-question"
            name="q"
            defaultValue={(search.q ?? "").toWellFormed().slice(0, MAX_QUERY_LENGTH)}
            dir="auto"
            autoComplete="off"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "search-hint search-error" : "search-hint"}
            className="min-h-11 w-full min-w-0 border border-edge bg-paper px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-wrong"
          />
          <button
            type="submit"
            className="min-h-11 shrink-0 cursor-pointer border-2 border-accent bg-accent px-5 font-semibold text-on-accent"
          >
            {t("submit")}
          </button>
        </div>
        {SEARCH_FILTERS.filter((name) => search[name] && !isUnknown(name)).map((name) => (
          <input key={name} type="hidden" name={name} value={search[name]} />
        ))}
      </form>
    </search>
  );
}

import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { MAX_QUERY_LENGTH } from "@/app/_vocabulary/search-query";

/** The way to the search: a field where there is room for one, on a phone a link. */
export function SearchField({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "portal");

  return (
    <search className="sm:max-lg:order-1 sm:max-lg:me-auto sm:grow lg:max-w-72">
      <a href={paths.search(locale)} className="inline-block py-1 text-sm sm:hidden">
        {t("search")}
      </a>
      <form action={paths.search(locale)} className="flex max-w-80 max-sm:hidden">
        <input
          type="search"
          name="q"
          aria-label={t("searchField")}
          maxLength={MAX_QUERY_LENGTH}
          className="h-9 w-full min-w-0 border border-edge bg-paper px-3 text-sm text-ink"
        />
        <button
          type="submit"
          className="h-9 shrink-0 cursor-pointer border border-s-0 border-edge bg-wash px-3 text-sm hover:bg-accent-wash"
        >
          {t("search")}
        </button>
      </form>
    </search>
  );
}

import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { MAX_QUERY_LENGTH } from "@/app/_vocabulary/search-query";

interface Props {
  locale: Locale;
  words: { search: string; searchField: string };
}

/** The way to the search: a field where there is room for one, on a phone a link to it. */
export function SearchField({ locale, words }: Props) {
  return (
    <search className="sm:max-lg:order-1 sm:max-lg:me-auto sm:grow lg:max-w-72">
      <a href={paths.search(locale)} className="inline-block py-1 text-sm sm:hidden">
        {words.search}
      </a>
      <form action={paths.search(locale)} className="flex max-w-80 max-sm:hidden">
        <input
          type="search"
          name="q"
          aria-label={words.searchField}
          maxLength={MAX_QUERY_LENGTH}
          className="h-9 w-full min-w-0 border border-edge bg-paper px-3 text-sm text-ink"
        />
        <button
          type="submit"
          className="h-9 shrink-0 cursor-pointer border border-s-0 border-edge bg-wash px-3 text-sm hover:bg-accent-wash"
        >
          {words.search}
        </button>
      </form>
    </search>
  );
}

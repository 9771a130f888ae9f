import type { DocumentStatus } from "@/app/_domain/documents/document-statuses";
import type { SearchOutcome } from "@/app/_domain/search/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { Notice } from "@/components/ui/Notice";
import { type RequestedSearch, searchPath } from "./requested-search";
import { SearchHelp } from "./SearchHelp";
import { SearchResults } from "./SearchResults";

interface Props {
  locale: Locale;
  search: RequestedSearch;
  outcome: SearchOutcome;
  /** of the documents that were found, by folded symbol */
  statuses: Map<string, DocumentStatus>;
  /** for the help, where it is displayed */
  exampleSymbol: string | undefined;
}

/** The results of a search, or why there are none, and the way on. */
export function SearchResponse({ locale, search, outcome, statuses, exampleSymbol }: Props) {
  const t = getTranslator(locale, "search");
  switch (outcome.outcome) {
    case "found":
      return (
        <>
          <SearchResults locale={locale} search={search} found={outcome} statuses={statuses} />
          {outcome.count === 0 && <SearchHelp locale={locale} exampleSymbol={exampleSymbol} />}
        </>
      );
    case "unknown-filter":
      return (
        <NoticeWithLink
          text={t(`unknown.${outcome.filter}`)}
          href={searchPath(locale, search, { [outcome.filter]: undefined })}
          label={t("withoutLimit")}
        />
      );
    case "no-such-page":
      return (
        <NoticeWithLink
          text={t("noSuchPage", { pages: outcome.pages })}
          href={searchPath(locale, search, { page: outcome.pages })}
          label={t("lastPage")}
        />
      );
    default:
      return <SearchHelp locale={locale} exampleSymbol={exampleSymbol} />;
  }
}

function NoticeWithLink({ text, href, label }: { text: string; href: string; label: string }) {
  return (
    <div className="max-w-measure">
      <Notice kind="note">
        <p>{text}</p>
        <p className="mt-2">
          <a href={href}>{label}</a>
        </p>
      </Notice>
    </div>
  );
}

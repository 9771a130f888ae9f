import type { Metadata } from "next";
import { findDocumentStatuses } from "@/app/_domain/documents/document-statuses";
import { findNewestAgendaSymbol } from "@/app/_domain/documents/newest-agenda";
import { foundDocumentSymbols, searchPortal } from "@/app/_domain/search/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { Page } from "@/components/layout/Page";
import { readRequestedSearch, type SearchParameters, searchPath } from "@/components/search/requested-search";
import { SearchForm } from "@/components/search/SearchForm";
import { SearchResponse } from "@/components/search/SearchResponse";

export const dynamic = "force-dynamic";

/** A longer query is cut in the title. */
const MAX_TITLE_LENGTH = 80;

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

/** Not indexed: there is no end of queries. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const search = readRequestedSearch(await searchParams);
  const t = getTranslator(locale, "search");
  const query = search.q?.slice(0, MAX_TITLE_LENGTH);
  const title = query ? t("titleOf", { question: query }) : t("title");
  const metadata = publicMetadata({
    locale,
    title,
    description: t("label"),
    address: (other) => searchPath(other, search),
  });

  return { ...metadata, robots: { index: false } };
}

/** The search in agendas and documents. It has no tags, so it is never cached. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const search = readRequestedSearch(await searchParams);
  const context = await getPublicContext();
  const outcome = await searchPortal(context, { ...search, locale });
  const symbols = outcome.outcome === "found" ? foundDocumentSymbols(outcome) : [];
  const statuses = await findDocumentStatuses(context, symbols);
  const hasResults = outcome.outcome === "found" && outcome.count > 0;
  const exampleSymbol = hasResults ? undefined : await findNewestAgendaSymbol(context);

  return (
    <Page locale={locale} address={(other) => searchPath(other, search)}>
      <h1 className="text-3xl sm:text-4xl">{getTranslator(locale, "search")("title")}</h1>
      <div className="mt-6">
        <SearchForm search={search} outcome={outcome} locale={locale} />
      </div>
      <SearchResponse
        locale={locale}
        search={search}
        outcome={outcome}
        statuses={statuses}
        exampleSymbol={exampleSymbol}
      />
    </Page>
  );
}

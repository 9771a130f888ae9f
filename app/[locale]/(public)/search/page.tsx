import type { Metadata } from "next";
import { findDocumentStatuses } from "@/app/_domain/documents/document-statuses";
import { foundDocumentSymbols, searchPortal } from "@/app/_domain/search/queries";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { MAX_QUERY_LENGTH } from "@/app/_vocabulary/search-query";
import { Page } from "@/components/layout/Page";
import { askedInAddress, askedWith, LIMITS, type SearchParams } from "@/components/search/requested-search";
import { SearchForm } from "@/components/search/SearchForm";
import { Answer } from "@/components/search/SearchResponse";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

/** Named after the question, and for no search engine: there is no end of questions. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const asked = askedInAddress(await searchParams);
  const say = getTranslator(locale, "search");
  const question = asked.q?.slice(0, 80);
  const title = question ? say("titleOf", { question }) : say("title");
  const metadata = publicMetadata({ locale, title, description: say("label"), address: (to) => askedWith(to, asked) });

  return { ...metadata, robots: { index: false } };
}

/** The search over agendas and documents. Each question is its own: the page is not kept. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const asked = askedInAddress(await searchParams);
  const context = await getPublicContext();
  const answer = await searchPortal(context, { ...asked, locale });
  const documents = await findDocumentStatuses(context, answer.outcome === "found" ? foundDocumentSymbols(answer) : []);
  const say = getTranslator(locale, "search");
  const limits = LIMITS.flatMap((name) => {
    const value = asked[name];
    const isWrong = answer.outcome === "unknown-filter" && answer.filter === name;
    return value && !isWrong ? [[name, value]] : [];
  });

  return (
    <Page locale={locale} address={(to) => askedWith(to, asked)} words={pageWords(locale)}>
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      <div className="mt-6">
        <SearchForm
          action={askedWith(locale, {})}
          question={(asked.q ?? "").toWellFormed().slice(0, MAX_QUERY_LENGTH)}
          limits={Object.fromEntries(limits)}
          words={{ label: say("label"), hint: say("hint"), submit: say("submit") }}
          error={answer.outcome === "too-long" ? say("tooLong", { limit: answer.limit }) : undefined}
        />
      </div>
      <Answer locale={locale} asked={asked} answer={answer} documents={documents} />
    </Page>
  );
}

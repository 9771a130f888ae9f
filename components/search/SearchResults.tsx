import type { DocumentStatus } from "@/app/_domain/documents/document-statuses";
import { type FoundResults, RESULTS_PER_PAGE, type SearchResult } from "@/app/_domain/search/queries";
import { MAX_QUERY_WORDS } from "@/app/_domain/search/schemas";
import { relationWords } from "@/app/_i18n/document-relations";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { titleLanguage } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import { limitsOf } from "./limits";
import { type ListedResult, ResultList } from "./ResultList";
import { ResultPaging } from "./ResultPaging";
import { type AskedInAddress, askedWith } from "./requested-search";
import { SearchLimits } from "./SearchFilters";

interface Props {
  locale: Locale;
  asked: AskedInAddress;
  found: FoundResults;
  /** how the documents among it stand */
  documents: Map<string, DocumentStatus>;
}

/** What was found, what the search can be limited to, and what may have been meant. */
export function Results({ locale, asked, found, documents }: Props) {
  const say = getTranslator(locale, "search");
  const { count, hasMore, page, pages, suggestions, results } = found;
  const said = count === 0 ? say("nothing") : say(hasMore ? "countMore" : "count", { count });
  const place = say("pageOf", { page, pages });
  const href = (to: number) => askedWith(locale, asked, { page: to });
  const isElsewhere = page === 1 && !asked.language && results[0] && results[0].locale !== locale;

  return (
    <section aria-labelledby="results">
      <SearchLimits label={say("limits")} limits={limitsOf(locale, asked, found)} />
      <h2 id="results" className="mt-8 text-xl">
        {pages > 1 ? `${said} · ${place}` : said}
      </h2>
      {suggestions.length > 0 && (
        <p className="mt-3">
          {say("didYouMean")}{" "}
          {suggestions.map((each) => (
            <a key={each} href={askedWith(locale, { ...asked, q: each })} className="me-4 inline-block py-1">
              <bdi>{each}</bdi>
            </a>
          ))}
        </p>
      )}
      {count === 0 && <p className="mt-3 max-w-measure">{say("nothingHint")}</p>}
      <Remark words={isElsewhere && say("otherLanguages")} />
      <Remark words={found.isShortened && say("shortened", { count: MAX_QUERY_WORDS })} />
      {results.length > 0 && (
        <ResultList
          results={results.map((result) => listed(result, documents, locale))}
          first={(page - 1) * RESULTS_PER_PAGE + 1}
          locale={locale}
        />
      )}
      <ResultPaging
        label={say("pages")}
        previous={page > 1 ? href(page - 1) : undefined}
        next={page < pages ? href(page + 1) : undefined}
        words={{ previous: say("previous"), next: say("next"), place }}
      />
    </section>
  );
}

/** A result leads to where it was found, in the language that it was found in. */
function listed(
  { meeting, ...result }: SearchResult,
  documents: Map<string, DocumentStatus>,
  locale: Locale,
): ListedResult {
  const isItem = result.subject === "item";
  const { body, comma, whereParts } = meetingWords(meeting, locale);
  const document = isItem ? undefined : documents.get(foldSymbol(result.label));
  const withdrawn = document?.withdrawnAt && dayOf(document.withdrawnAt, meeting.timeZone);
  const titleLocale = document?.titleLocale(result.locale) ?? result.locale;

  return {
    href: isItem ? paths.agenda(result.locale, meeting.key, result.label) : paths.document(result.locale, result.label),
    locale: result.locale,
    language: result.locale === locale ? undefined : getTranslator(locale, "meeting")(`languages.${result.locale}`),
    title: { text: result.title, locale: titleLocale, titleIn: titleLanguage(titleLocale, locale, result.locale) },
    passage: result.passage,
    label: isItem
      ? getTranslator(locale, "search")("item", { number: printItemNumber(result.label, locale) })
      : result.label,
    meeting: { href: paths.meeting(locale, meeting.key), body, comma, where: whereParts },
    withdrawn: withdrawn && getTranslator(locale, "search")("withdrawn", { day: formatDay(withdrawn, locale) }),
    relations: relationWords(document?.relations ?? [], locale),
    date: result.issuedOn && formatDay(result.issuedOn, locale),
  };
}

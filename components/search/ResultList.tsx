import type { DocumentStatus } from "@/app/_domain/documents/document-statuses";
import type { SearchResult } from "@/app/_domain/search/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { Relations } from "@/components/documents/Relations";
import { languageAttributes } from "@/components/layout/language-attributes";
import { titleLanguageNote } from "@/components/layout/language-notes";
import { PlaceAndDates } from "@/components/meeting/PlaceAndDates";
import { MarkedText } from "./MarkedText";

interface Props {
  results: SearchResult[];
  /** of the documents among them, by folded symbol */
  statuses: Map<string, DocumentStatus>;
  /** the number of the first of them among all */
  first: number;
  locale: Locale;
}

/**
 * The results of a search, the best first, each linked to where and in which language it was found.
 */
export function ResultList({ results, statuses, first, locale }: Props) {
  return (
    <ol start={first} className="mt-4 list-none border-t border-rule">
      {results.map((result) => (
        <li key={`${hrefOf(result)} ${result.locale}`} className="border-b border-rule py-5">
          <Result
            result={result}
            status={result.subject === "document" ? statuses.get(foldSymbol(result.label)) : undefined}
            locale={locale}
          />
        </li>
      ))}
    </ol>
  );
}

interface ResultProps {
  result: SearchResult;
  status: DocumentStatus | undefined;
  locale: Locale;
}

function Result({ result, status, locale }: ResultProps) {
  const titleLocale = status?.titleLocale(result.locale) ?? result.locale;

  return (
    <>
      <h3 className="max-w-measure text-lg wrap-anywhere" {...languageAttributes(titleLocale, locale)}>
        <a href={hrefOf(result)} hrefLang={result.locale}>
          <MarkedText text={result.title} />
        </a>
      </h3>
      <ResultSource result={result} locale={locale} />
      <ResultNotes result={result} status={status} titleLocale={titleLocale} locale={locale} />
      {result.passage && (
        <p className="mt-2 max-w-measure wrap-anywhere" {...languageAttributes(result.locale, locale)}>
          <MarkedText text={result.passage} />
        </p>
      )}
    </>
  );
}

/** Item or symbol, date, language and meeting of a result. */
function ResultSource({ result, locale }: Omit<ResultProps, "status">) {
  const { meeting, label, subject, issuedOn } = result;
  const { body, comma } = meetingName(meeting, locale);
  const item = { number: printItemNumber(label, locale) };

  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
      {label && <bdi>{subject === "item" ? getTranslator(locale, "search")("item", item) : label}</bdi>}
      {issuedOn && <span>{formatDay(issuedOn, locale)}</span>}
      {result.locale !== locale && <span>{getTranslator(locale, "meeting")(`languages.${result.locale}`)}</span>}
      <a href={paths.meeting(locale, meeting.key)}>
        <bdi {...languageAttributes(body.locale, locale)}>{body.text}</bdi>
        {comma}
        <PlaceAndDates meeting={meeting} locale={locale} />
      </a>
    </p>
  );
}

/** Notes that a document was withdrawn or followed by another, and names the language of its title. */
function ResultNotes({ result, status, titleLocale, locale }: ResultProps & { titleLocale: Locale }) {
  const titleNote = titleLanguageNote(titleLocale, locale, result.locale);
  const relations = status?.relations ?? [];
  const withdrawnOn = status?.withdrawnAt && dayOf(status.withdrawnAt, result.meeting.timeZone);
  if (!withdrawnOn && !titleNote && relations.length === 0) return null;

  return (
    <div className="mt-1 text-sm text-note">
      {withdrawnOn && (
        <p className="font-semibold text-wrong">
          {getTranslator(locale, "search")("withdrawn", { day: formatDay(withdrawnOn, locale) })}
        </p>
      )}
      <Relations relations={relations} locale={locale} />
      {titleNote && <p>{titleNote}</p>}
    </div>
  );
}

function hrefOf({ subject, locale, meeting, label }: SearchResult): string {
  if (subject === "information") return paths.information(locale, meeting.key);

  return subject === "item" ? paths.agenda(locale, meeting.key, { item: label }) : paths.document(locale, label);
}

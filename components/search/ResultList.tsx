import type { Locale } from "@/app/_vocabulary/locales";
import { Relations, type RelationWords } from "@/components/documents/Relations";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Where, type WhereParts } from "@/components/meeting/PlaceAndDates";
import { MarkedWords } from "./MarkedText";

type MarkedText = { text: string; marked: boolean }[];

/** Something that was found, in the words of the page. */
export interface ListedResult {
  href: string;
  /** the language that it is in, and what that is called where it is not the page's own */
  locale: Locale;
  language: string | undefined;
  /** its title; `titleIn` says in words that it is in another language than what was found */
  title: { text: MarkedText; locale: Locale; titleIn: string | undefined };
  passage: MarkedText | undefined;
  /** the number of the item, or the symbol */
  label: string;
  meeting: { href: string; body: { text: string; locale: Locale }; comma: string; where: WhereParts };
  date: string | undefined;
  /** said where the document was withdrawn, and by what it was replaced */
  withdrawn: string | undefined;
  relations: RelationWords[];
}

interface Props {
  results: ListedResult[];
  /** the number of the first of them among all */
  first: number;
  locale: Locale;
}

/** What was found, the best first, each under its title. */
export function ResultList({ results, first, locale }: Props) {
  return (
    <ol start={first} className="mt-4 list-none border-t border-rule">
      {results.map((result) => (
        <li key={`${result.href} ${result.locale}`} className="border-b border-rule py-5">
          <h3 className="max-w-measure text-lg wrap-anywhere" {...languageAttributes(result.title.locale, locale)}>
            <a href={result.href} hrefLang={result.locale}>
              <MarkedWords text={result.title.text} />
            </a>
          </h3>
          <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
            <bdi>{result.label}</bdi>
            {result.date && <span>{result.date}</span>}
            {result.language && <span>{result.language}</span>}
            <a href={result.meeting.href}>
              <bdi {...languageAttributes(result.meeting.body.locale, locale)}>{result.meeting.body.text}</bdi>
              {result.meeting.comma}
              <Where parts={result.meeting.where} locale={locale} />
            </a>
          </p>
          {(result.withdrawn || result.title.titleIn || result.relations.length > 0) && (
            <div className="mt-1 text-sm text-note">
              {result.withdrawn && <p className="font-semibold text-wrong">{result.withdrawn}</p>}
              <Relations relations={result.relations} />
              {result.title.titleIn && <p>{result.title.titleIn}</p>}
            </div>
          )}
          {result.passage && (
            <p className="mt-2 max-w-measure wrap-anywhere" {...languageAttributes(result.locale, locale)}>
              <MarkedWords text={result.passage} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { listLanguages } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { type Day, dayOf, formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { partOfParent } from "@/app/_vocabulary/symbol";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";
import type { AvailableDocument, LanguageAvailability } from "./availability";
import { DocumentCell } from "./DocumentCell";
import type { DocumentFilter } from "./document-filter";
import { documentTitle } from "./document-title";
import type { Nested } from "./document-tree";
import { lastIssuedOn } from "./last-issued-on";
import { Relations } from "./Relations";

type Props = Nested<AvailableDocument> & {
  meeting: Meeting;
  filter: DocumentFilter;
  locale: Locale;
};

const INDENTS = ["", "border-s-2 border-rule ps-4", "ms-4 border-s-2 border-rule ps-4"];

/** A document in the list: symbol, title, facts, relations, then a cell for each language. */
export function DocumentRow({ document, languages, depth, meeting, filter, locale }: Props) {
  const t = getTranslator(locale, "documents");
  const title = documentTitle(document, locale);
  const part = partOfParent(document.symbol);
  const zone = meeting.timeZone;
  const displayed = languages.filter((each) => !filter.language || each.locale === filter.language);
  const days = new Set(displayed.flatMap((each) => lastIssuedOn(each, zone) ?? []));
  const unavailable = describeUnavailable(document, displayed, zone, locale);
  const missing = displayed.filter(({ availability }) => availability === "not-issued");

  return (
    <tr className="break-inside-avoid border-b border-rule max-lg:block max-lg:py-3">
      <th scope="row" className="py-3 pe-6 text-start align-top font-normal max-lg:block max-lg:py-0 max-lg:pe-0">
        <div className={INDENTS[Math.min(depth, INDENTS.length - 1)]}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a href={paths.document(locale, document.symbol)} className="min-w-0 font-semibold wrap-anywhere">
              <bdi>{document.symbol}</bdi>
            </a>
            {part && <span className="text-sm text-soft">{t(`parts.${part.part}`, { number: part.number })}</span>}
          </p>
          <p className="mt-0.5 leading-snug">
            <bdi {...languageAttributes(title.locale, locale)}>{title.text}</bdi>
          </p>
          <TitleLanguage title={title.locale} locale={locale} as="p" className="text-sm text-note" />
          <p className="mt-0.5 text-sm text-soft">
            {listFacts(document, [...days], filter, locale).map((fact, index) => (
              <span key={fact}>
                {index > 0 && " · "}
                <bdi>{fact}</bdi>
              </span>
            ))}
          </p>
          <div className="mt-0.5 text-sm text-note">
            <Relations relations={document.relations} locale={locale} />
          </div>
          {missing.length > 0 && missing.length < displayed.length && (
            <p className="mt-0.5 text-sm text-soft lg:hidden">
              {t("missingIn", {
                languages: listLanguages(
                  missing.map((each) => each.locale),
                  locale,
                ),
              })}
            </p>
          )}
        </div>
      </th>
      {unavailable === undefined ? (
        displayed.map((language) => (
          <DocumentCell
            key={language.locale}
            language={language}
            format={filter.format}
            day={days.size > 1 ? lastIssuedOn(language, zone) : undefined}
            locale={locale}
          />
        ))
      ) : (
        <td
          colSpan={displayed.length}
          className="py-3 ps-2 align-top text-sm text-soft max-lg:block max-lg:p-0 max-lg:pt-1"
        >
          {unavailable}
        </td>
      )}
    </tr>
  );
}

/** Returns kind, items and dates of a document, without what its group or title says already. */
function listFacts(document: MeetingDocument, days: Day[], filter: DocumentFilter, locale: Locale): string[] {
  const t = getTranslator(locale, "documents");
  const kind = t(`kinds.${document.kind}`);
  const isNamed = documentTitle(document, locale).text === kind || filter.by === "kind";

  return [
    ...(isNamed ? [] : [kind]),
    ...(filter.by === "kind" ? [describeItems(document, locale)] : []),
    ...(document.issuedOn ? [formatDay(document.issuedOn, locale)] : []),
    ...(days.length === 1 ? days : [])
      .filter((day) => day !== document.issuedOn)
      .map((day) => t("filesOf", { day: formatDay(day, locale) })),
  ];
}

function describeItems({ items }: MeetingDocument, locale: Locale): string {
  if (items.length === 0) return getTranslator(locale, "documents")("wholeMeeting");
  const t = getTranslator(locale, "meeting");
  const numbers = items.map((number) => printItemNumber(number, locale));

  return t("itemsTakenUp", { count: numbers.length, items: numbers.join(t("comma")) });
}

/** Returns the one text for all languages where a document can be read in none. */
function describeUnavailable(
  { withdrawnAt }: MeetingDocument,
  displayed: LanguageAvailability[],
  zone: string,
  locale: Locale,
): string | undefined {
  const t = getTranslator(locale, "documents");
  if (withdrawnAt) return t("withdrawnOn", { day: formatDay(dayOf(withdrawnAt, zone), locale) });
  if (displayed.some(({ availability }) => availability !== "not-issued")) return undefined;

  return t(displayed.length > 1 ? "notIssuedAll" : "notIssued");
}

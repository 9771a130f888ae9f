import type { Agenda } from "@/app/_domain/agenda/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { DOCUMENT_FORMATS } from "@/app/_vocabulary/document-format";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { AvailableDocument } from "./availability";
import { type DocumentFilter, filterQuery, itemValue, matchesFilter, WHOLE_MEETING } from "./document-filter";

export interface FacetLink {
  href: string;
  label: string;
  /** whether it is chosen */
  current: boolean;
}

/** One property by which documents can be filtered. */
export interface Facet {
  label: string;
  /** removes the filter */
  all: FacetLink;
  options: (FacetLink & { count: number })[];
}

const NAMES = ["item", "kind", "language", "format"] as const;

/**
 * Returns the facets, each value with the number of documents that it would leave; empty ones are
 * left out.
 */
export function listFacets(
  documents: AvailableDocument[],
  filter: DocumentFilter,
  agenda: Agenda,
  locale: Locale,
): Facet[] {
  const t = getTranslator(locale, "documents");
  const href = (change: Partial<DocumentFilter>) =>
    paths.documents(locale, agenda.meeting.key, filterQuery({ ...filter, ...change }));
  const values: Record<(typeof NAMES)[number], { value: string; label: string }[]> = {
    item: [
      { value: WHOLE_MEETING, label: t("wholeMeeting") },
      ...agenda.items.map(({ number }) => ({ value: itemValue(number), label: printItemNumber(number, locale) })),
    ],
    kind: DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
    language: LOCALES.map((language) => ({ value: language, label: languageName(language, locale) })),
    format: DOCUMENT_FORMATS.map((format) => ({ value: format, label: format.toUpperCase() })),
  };

  return NAMES.map((name) => ({
    label: t(`filters.${name}`),
    all: { href: href({ [name]: undefined }), label: t("filters.all"), current: filter[name] === undefined },
    options: values[name]
      .map(({ value, label }) => ({
        label,
        href: href({ [name]: value }),
        current: filter[name] === value,
        count: documents.filter((each) => matchesFilter(each, { ...filter, [name]: value })).length,
      }))
      .filter(({ count, current }) => count > 0 || current),
  })).filter(({ options }) => options.length > 1 || options.some((option) => option.current));
}

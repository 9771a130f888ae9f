import type { DocumentTiming } from "@/app/_domain/documents/deadline-queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { NEAR_DAYS } from "@/app/_vocabulary/document-deadlines";
import { DOCUMENT_KINDS, type DocumentKind } from "@/app/_vocabulary/document-kind";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { RegisterQuery } from "@/app/_vocabulary/paths";
import { documentTitle } from "../documents/document-title";

/** The columns by which the register can be sorted. */
export const REGISTER_COLUMNS = ["symbol", "title", "kind", "distribution", "items", "date", "due"] as const;

export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** The value of the filter `missing` for documents that any language lacks. */
export const ANY_LANGUAGE = "any";

/** The value of the filter `item` for documents of the meeting as a whole. */
export const NO_ITEM = "none";

/** The values of the filter by deadline. */
export const DUE_FILTERS = ["late", "near", "translation"] as const;

/** A document of the register, with its deadlines if it is one of the meeting. */
export type ListedDocument = MeetingDocument & { timing?: DocumentTiming | undefined };

/** How the register is sorted, and which documents it lists. */
export interface RegisterView {
  column: RegisterColumn;
  descending: boolean;
  kind: DocumentKind | undefined;
  /** a number, or `NO_ITEM` */
  item: string | undefined;
  missing: Locale | typeof ANY_LANGUAGE | undefined;
  due: (typeof DUE_FILTERS)[number] | undefined;
}

/** Reads the view from an address; an unknown value counts as none. */
export function readRegisterView(
  query: Record<string, string | string[] | undefined>,
  documents: MeetingDocument[],
): RegisterView {
  const requested = (name: keyof RegisterQuery) => [query[name]].flat()[0];
  const [column, direction] = (requested("sort") ?? "").split(" ");

  return {
    column: REGISTER_COLUMNS.find((each) => each === column) ?? "symbol",
    descending: direction === "down",
    kind: DOCUMENT_KINDS.find((kind) => kind === requested("kind")),
    item: [NO_ITEM, ...listedItems(documents)].find((item) => item === requested("item")),
    missing: [ANY_LANGUAGE, ...LOCALES].find((each) => each === requested("missing")) as RegisterView["missing"], // of that list
    due: DUE_FILTERS.find((each) => each === requested("due")),
  };
}

/** Returns the query of a view that is sorted by a column; the present one is reversed. */
export function sortedBy(view: RegisterView, column: RegisterColumn): RegisterQuery {
  const isReversed = view.column === column && !view.descending;

  return { ...filterOf(view), sort: isReversed ? `${column} down` : column };
}

/** Returns the query of the filters alone. */
export function filterOf({ kind, item, missing, due }: RegisterView): RegisterQuery {
  return { kind, item, missing, due };
}

/** Lists the numbers of the items under which documents are listed, in their order. */
export function listedItems(documents: MeetingDocument[]): string[] {
  return [...new Set(documents.flatMap(({ items }) => items))].toSorted(compareNaturally);
}

/** Returns the documents of a view in its order. */
export function viewDocuments(documents: ListedDocument[], view: RegisterView, locale: Locale): ListedDocument[] {
  const keyOf = sortKeys(locale)[view.column];
  const sorted = documents
    .filter((document) => isListed(document, view))
    .toSorted(
      (one, other) =>
        compareNaturally(keyOf(one), keyOf(other), locale) || compareNaturally(one.symbol, other.symbol, locale),
    );

  return view.descending ? sorted.toReversed() : sorted;
}

function isListed(document: ListedDocument, { kind, item, missing, due }: RegisterView): boolean {
  if (due && !isDue(document.timing, due)) return false;
  if (kind && document.kind !== kind) return false;
  if (item === NO_ITEM && document.items.length > 0) return false;
  if (item && item !== NO_ITEM && !document.items.includes(item)) return false;
  if (!missing) return true;
  const lacking = LOCALES.filter((each) => !isIssuedIn(document, each));

  return (
    document.withdrawnAt === undefined && (missing === ANY_LANGUAGE ? lacking.length > 0 : lacking.includes(missing))
  );
}

function isDue(timing: DocumentTiming | undefined, due: NonNullable<RegisterView["due"]>): boolean {
  if (due === "translation") return (timing?.inTranslation.length ?? 0) > 0;
  const daysLate = timing?.open?.daysLate;
  if (daysLate === undefined) return false;

  return due === "late" ? daysLate > 0 : daysLate <= 0 && daysLate >= -NEAR_DAYS;
}

function isIssuedIn({ versions }: MeetingDocument, locale: Locale): boolean {
  return versions.some((version) => version.locale === locale && version.availability === "issued");
}

/** Returns, by column, the text by which a document is sorted. */
function sortKeys(locale: Locale): Record<RegisterColumn, (document: ListedDocument) => string> {
  return {
    symbol: ({ symbol }) => symbol,
    title: (document) => documentTitle(document, locale).text,
    kind: ({ kind }) => `${DOCUMENT_KINDS.indexOf(kind)}`,
    distribution: ({ distribution }) => distribution,
    items: ({ items }) => items[0] ?? "",
    date: ({ issuedOn = "" }) => issuedOn,
    // Those without a deadline follow.
    due: ({ timing }) => timing?.open?.day ?? "9999",
  };
}

/** Compares with numbers by their value: `2` before `10`. */
function compareNaturally(one: string, other: string, locale: Locale = "en"): number {
  return new Intl.Collator(locale, { numeric: true }).compare(one, other);
}

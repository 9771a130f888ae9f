import type { Agenda } from "@/app/_domain/agenda/queries";
import { DOCUMENT_FORMATS, type DocumentFormat } from "@/app/_vocabulary/document-format";
import { DOCUMENT_KINDS, type DocumentKind } from "@/app/_vocabulary/document-kind";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { type DocumentsPart, itemAnchor } from "@/app/_vocabulary/paths";
import type { AvailableDocument } from "./availability";

/** The value of the filter `item` for documents of the meeting as a whole. */
export const WHOLE_MEETING = "whole";

/** Returns the value of the filter `item` for an item: `1-a` for `1 (a)`. */
export const itemValue = (number: string) => itemAnchor(number).replace("item-", "");

/** Which documents are requested, and how they are grouped. */
export interface DocumentFilter {
  by: "item" | "kind";
  item: string | undefined;
  kind: DocumentKind | undefined;
  language: Locale | undefined;
  format: DocumentFormat | undefined;
  /** a requested value that does not exist; nothing is filtered then */
  unknown: string | undefined;
}

const MAX_UNKNOWN_LENGTH = 60;

/**
 * Reads the filter from an address. An unknown value is reported, and then all documents are
 * listed.
 */
export function readDocumentFilter(
  search: Record<string, string | string[] | undefined>,
  agenda: Agenda,
): DocumentFilter {
  const requested = (name: keyof DocumentsPart) => [search[name]].flat()[0] || undefined;
  const items = [WHOLE_MEETING, ...agenda.items.map((item) => itemValue(item.number))];
  const filter = {
    by: pick(["item", "kind"] as const, requested("by")) ?? "item",
    item: pick(items, requested("item")),
    kind: pick(DOCUMENT_KINDS, requested("kind")),
    language: pick(LOCALES, requested("language")),
    format: pick(DOCUMENT_FORMATS, requested("format")),
  };
  const unknown = (["by", "item", "kind", "language", "format"] as const).find(
    (name) => requested(name) !== undefined && requested(name) !== filter[name],
  );
  if (!unknown) return { ...filter, unknown: undefined };
  const none = { item: undefined, kind: undefined, language: undefined, format: undefined };

  return { by: filter.by, ...none, unknown: [...(requested(unknown) ?? "")].slice(0, MAX_UNKNOWN_LENGTH).join("") };
}

function pick<T extends string>(values: readonly T[], requested: string | undefined): T | undefined {
  return values.find((value) => value === requested);
}

/** Returns a filter as its address states it. Grouping by item is the default and is left out. */
export function filterQuery({ by, item, kind, language, format }: DocumentFilter): DocumentsPart {
  return { by: by === "kind" ? by : undefined, item, kind, language, format };
}

/**
 * Returns whether a document is requested. Language and format apply to the same representation.
 */
export function matchesFilter(
  { document, languages }: AvailableDocument,
  { item, kind, language, format }: Omit<DocumentFilter, "by" | "unknown">,
): boolean {
  if (kind && document.kind !== kind) return false;
  if (item === WHOLE_MEETING && document.items.length > 0) return false;
  if (item && item !== WHOLE_MEETING && !document.items.some((number) => itemValue(number) === item)) return false;

  return (
    (!language && !format) ||
    languages.some(
      ({ locale, representations }) =>
        (!language || locale === language) && representations.some((each) => !format || each.format === format),
    )
  );
}

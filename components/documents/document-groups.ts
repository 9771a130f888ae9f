import type { Agenda, AgendaItem } from "@/app/_domain/agenda/queries";
import { DOCUMENT_KINDS, type DocumentKind } from "@/app/_vocabulary/document-kind";
import type { AvailableDocument } from "./availability";
import { type DocumentFilter, itemValue, matchesFilter } from "./document-filter";
import { type Nested, nestDocuments } from "./document-tree";

/** Documents under one heading: an item, the meeting as a whole, or a kind. */
export type DocumentGroup = { documents: Nested<AvailableDocument>[] } & (
  | { by: "item"; item: AgendaItem }
  | { by: "whole-meeting" }
  | { by: "kind"; kind: DocumentKind }
);

/** Returns the requested documents in groups, by agenda item or by kind. */
export function groupDocuments(all: AvailableDocument[], agenda: Agenda, filter: DocumentFilter): DocumentGroup[] {
  const requested = all.filter((each) => matchesFilter(each, filter));

  return filter.by === "kind" ? groupByKind(requested) : groupByItem(requested, agenda, filter);
}

/**
 * Groups documents by item, after those of the meeting as a whole. An item that only holds
 * sub-items has no group of its own, and with a filter an item without documents has none.
 */
function groupByItem(requested: AvailableDocument[], { items }: Agenda, filter: DocumentFilter): DocumentGroup[] {
  const isFiltered = Boolean(filter.item || filter.kind || filter.language || filter.format);
  const whole = nestDocuments(requested.filter(({ document }) => document.items.length === 0));
  const groups = items
    .filter(({ number }) => !filter.item || itemValue(number) === filter.item)
    .map((item) => ({ by: "item" as const, item, documents: nestDocuments(documentsUnder(item, requested)) }))
    .filter(({ item, documents }) => documents.length > 0 || (!isFiltered && !hasSubitems(item, items)));

  return whole.length > 0 ? [{ by: "whole-meeting", documents: whole }, ...groups] : groups;
}

function documentsUnder({ number }: AgendaItem, documents: AvailableDocument[]): AvailableDocument[] {
  return documents.filter(({ document }) => document.items.includes(number));
}

function hasSubitems({ id }: AgendaItem, items: AgendaItem[]): boolean {
  return items.some(({ parentId }) => parentId === id);
}

function groupByKind(requested: AvailableDocument[]): DocumentGroup[] {
  return DOCUMENT_KINDS.map((kind) => ({
    by: "kind" as const,
    kind,
    documents: nestDocuments(requested.filter(({ document }) => document.kind === kind)),
  })).filter(({ documents }) => documents.length > 0);
}

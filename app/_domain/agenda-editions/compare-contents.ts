import { isDeepStrictEqual } from "node:util";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { longestRise } from "@/app/_vocabulary/longest-rise";
import { type ItemFormValues, toFormValues } from "../agenda/form-values";
import type { AgendaContent, ContentItem } from "./content";

/** A field of a text that differs, as its form shows it; empty where there is none. */
export interface FieldDifference {
  field: Exclude<keyof ItemFormValues, "number" | "noDocumentExpected">;
  before: string;
  after: string;
}

/** The differences between two contents in one item. */
export interface ItemDifference {
  itemId: string;
  kind: "added" | "removed" | "changed";
  /** of the later content; of the earlier one if the item was removed */
  number: string;
  /** in the earlier content, if it differs */
  numberBefore: string | undefined;
  titles: LocalizedText;
  /** stands after another item than before, or under another one */
  isMoved: boolean;
  /** whether the later content expects no document under the item, if it differs */
  noDocumentExpected: boolean | undefined;
  /** the texts that differ; all of an added item */
  texts: { locale: Locale; isNew: boolean; isRemoved: boolean; fields: FieldDifference[] }[];
}

const TEXT_FIELDS = ["title", "shortTitle", "heading", "segment", "annotation", "documentation"] as const;

/** Compares two contents of an agenda. Returns the items that differ in the order of the later one, then the removed. */
export function compareContents(before: AgendaContent, after: AgendaContent): ItemDifference[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const moved = movedItems(before, after);
  const differing = after.flatMap((item) => {
    const was = earlier.get(item.id);
    const difference = compareItem(was, item, moved.has(item.id));
    return isDifferent(difference) ? [difference] : [];
  });
  const later = new Set(after.map(({ id }) => id));
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map((item): ItemDifference => ({ ...blank(item), kind: "removed", texts: [] }));

  return [...differing, ...removed];
}

/** Returns the languages in which texts differ. */
export function differingLocales(differences: ItemDifference[]): Locale[] {
  return LOCALES.filter((locale) => differences.some(({ texts }) => texts.some((text) => text.locale === locale)));
}

function blank(item: ContentItem): ItemDifference {
  const titles = Object.fromEntries(Object.entries(item.texts).map(([locale, { title }]) => [locale, title]));

  return {
    itemId: item.id,
    kind: "changed",
    number: item.number,
    numberBefore: undefined,
    titles,
    isMoved: false,
    noDocumentExpected: undefined,
    texts: [],
  };
}

function compareItem(was: ContentItem | undefined, item: ContentItem, isMoved: boolean): ItemDifference {
  const texts = LOCALES.flatMap((locale) => {
    const [one, other] = [was?.texts[locale], item.texts[locale]];
    if (isDeepStrictEqual(one, other)) return [];
    const [old, now] = [toFormValues(was ?? item, one), toFormValues(item, other)];
    const fields = TEXT_FIELDS.flatMap((field) =>
      old[field] === now[field] ? [] : [{ field, before: old[field], after: now[field] }],
    );

    return [{ locale, isNew: !one, isRemoved: !other, fields }];
  });

  return {
    ...blank(item),
    kind: was ? "changed" : "added",
    numberBefore: was && was.number !== item.number ? was.number : undefined,
    isMoved: was !== undefined && isMoved,
    noDocumentExpected: was && was.noDocumentExpected !== item.noDocumentExpected ? item.noDocumentExpected : undefined,
    texts,
  };
}

function isDifferent({ kind, numberBefore, isMoved, noDocumentExpected, texts }: ItemDifference): boolean {
  return (
    kind !== "changed" || numberBefore !== undefined || isMoved || noDocumentExpected !== undefined || texts.length > 0
  );
}

/**
 * Returns the items that have moved: those under another item, and as few as possible of the others,
 * so that the rest stands in its former order.
 */
function movedItems(before: AgendaContent, after: AgendaContent): Set<string> {
  const place = new Map(before.map(({ id }, index) => [id, index]));
  const parents = new Map(before.map(({ id, parentId }) => [id, parentId]));
  const common = after.filter(({ id }) => place.has(id));
  const inOrder = new Set(longestRise(common.map(({ id }) => place.get(id)!))); // all have a place

  return new Set(
    common.filter(({ id, parentId }, index) => parents.get(id) !== parentId || !inOrder.has(index)).map(({ id }) => id),
  );
}

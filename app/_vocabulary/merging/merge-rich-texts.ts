import { nextMark } from "../list-marks";
import { mapReferences } from "../references";
import type { Block, ListItem } from "../rich-text";
import { printSource } from "../rich-text-source";
import { type Changed, type MergedUnit, mergeUnits, type UnitRules } from "./merge-units";

/** A rich text merges by block, and a list by item. */
export const RICH_TEXT_RULES: UnitRules<Block> = {
  textOf: blockText,
  keyOf: sourceOf,
  mergeChanged: mergeBlocks,
};

/** Returns a block without the symbols of the portal's documents: that one has changed is no edit. */
function sourceOf(block: Block): string {
  const nameless = mapReferences([block], (reference) =>
    reference.document ? { ...reference, text: "/" } : reference,
  );

  return printSource(nameless);
}

/** Returns what a block says: its number may have changed. */
function blockText(block: Block): string {
  return sourceOf(block.type === "paragraph" ? { type: "paragraph", content: block.content } : block);
}

function mergeBlocks({ base, mine, theirs }: Changed<Block>): MergedUnit<Block> | undefined {
  if (base.type === "list" && mine.type === "list" && theirs.type === "list")
    return mergeLists({ base: base.items, mine: mine.items, theirs: theirs.items }, { base, saved: theirs });
  if (base.type !== "paragraph" || mine.type !== "paragraph" || theirs.type !== "paragraph") return undefined;
  const content = mergeValue({ base, mine, theirs }, blockText);
  const number = mergeValue({ base, mine, theirs }, (block) => block.number ?? "");
  if (!content || !number) return undefined;

  return {
    value: {
      type: "paragraph",
      ...(number.number !== undefined && { number: number.number }),
      content: content.content,
    },
  };
}

/** Returns the version whose value stands; undefined where both have changed it differently. */
function mergeValue<T>({ base, mine, theirs }: Changed<T>, partOf: (version: T) => string | number): T | undefined {
  if (partOf(mine) === partOf(base) || partOf(mine) === partOf(theirs)) return theirs;

  return partOf(theirs) === partOf(base) ? mine : undefined;
}

function mergeLists(
  versions: Changed<ListItem[]>,
  whole: { base: Block; saved: Block },
): MergedUnit<Block> | undefined {
  const firstMarks = firstMarksOf(versions);
  const rows = mergeUnits(versions, firstMarks ? IN_ORDER : AS_MARKED);
  const isInOrder = [versions.mine, versions.theirs].every((items) => isSameMarks(items, markInOrder(items)));
  const listOf = (side: "mine" | "theirs" | "both"): Block[] => {
    const items = rows.flatMap((row) => ("conflict" in row ? row.conflict[side] : [row.value]));
    return items.length === 0
      ? []
      : [{ type: "list", items: isInOrder || firstMarks ? markInOrder(items, firstMarks) : items }];
  };
  const [mine, theirs, both] = [listOf("mine"), listOf("theirs"), listOf("both")];
  if (rows.some((row) => "conflict" in row)) return { conflict: { ...whole, mine, theirs, both } };
  const [value] = mine;

  return value && { value };
}

/** Rows whose marks are part of what they say. */
const AS_MARKED: UnitRules<ListItem> = {
  textOf: itemText,
  keyOf: (item) => `${item.depth ?? 0} ${item.mark} ${itemText(item)}`,
  mergeChanged: mergeItems,
};

/** Rows whose marks follow from their places: a row that has another mark in another place is the same. */
const IN_ORDER: UnitRules<ListItem> = {
  textOf: itemText,
  keyOf: (item) => `${item.depth ?? 0} ${itemText(item)}`,
  mergeChanged: ({ base, mine, theirs }) =>
    mergeItems({ base, mine: { ...mine, mark: base.mark }, theirs: { ...theirs, mark: base.mark } }),
};

/** Returns the mark with which each level begins; undefined unless all marks follow from it in each version. */
function firstMarksOf({ base, mine, theirs }: Changed<ListItem[]>): ReadonlyMap<number, string> | undefined {
  const marks = new Map<number, string>();
  for (const items of [base, theirs, mine])
    for (const { depth = 0, mark } of items) if (!marks.has(depth)) marks.set(depth, mark);

  return [base, mine, theirs].every((items) => isSameMarks(items, markInOrder(items, marks))) ? marks : undefined;
}

function mergeItems({ base, mine, theirs }: Changed<ListItem>): MergedUnit<ListItem> | undefined {
  const content = mergeValue({ base, mine, theirs }, itemText);
  const mark = mergeValue({ base, mine, theirs }, (item) => item.mark);
  const depth = mergeValue({ base, mine, theirs }, (item) => item.depth ?? 0);
  if (!content || !mark || !depth) return undefined;

  return {
    value: {
      mark: mark.mark,
      ...(depth.depth !== undefined && { depth: depth.depth }),
      content: content.content,
    },
  };
}

function itemText({ content }: ListItem): string {
  return sourceOf({ type: "paragraph", content });
}

/** Returns the items with the marks that continue the first of each level: the given one, or its own. */
function markInOrder(items: readonly ListItem[], firstMarks?: ReadonlyMap<number, string>): ListItem[] {
  const marked: ListItem[] = [];
  for (const item of items) {
    const [before, beforeThat] = siblingsBefore(marked, item.depth ?? 0);
    const first = firstMarks?.get(item.depth ?? 0) ?? item.mark;
    marked.push({ ...item, mark: before ? nextMark(before.mark, beforeThat?.mark) : first });
  }

  return marked;
}

/** Returns the last two items on a level, the last first, since the last item above that level. */
function siblingsBefore(items: readonly ListItem[], depth: number): ListItem[] {
  const siblings: ListItem[] = [];
  for (const item of items.toReversed()) {
    if ((item.depth ?? 0) < depth || siblings.length === 2) break;
    if ((item.depth ?? 0) === depth) siblings.push(item);
  }

  return siblings;
}

function isSameMarks(one: readonly ListItem[], other: readonly ListItem[]): boolean {
  return one.every(({ mark }, place) => mark === other[place]?.mark);
}

/** An item by its place in the agenda: sub-items of every level stand after their item. */
interface PlacedItem {
  id: string;
  parentId: string | null | undefined;
}

/** Returns an item of an agenda followed by its sub-items of every level. */
export function itemWithSubItems<T extends PlacedItem>(items: readonly T[], item: PlacedItem): T[] {
  const within = new Set([item.id]);

  // Each sub-item stands after its item.
  return items.filter(({ id, parentId }) => {
    const isWithin = within.has(id) || (parentId != null && within.has(parentId));
    if (isWithin) within.add(id);
    return isWithin;
  });
}

/** Returns the level of an item: 1 for one that is no sub-item. */
export function levelOfItem(items: readonly PlacedItem[], { parentId }: PlacedItem): number {
  const parent = items.find(({ id }) => id === parentId);

  return parent ? levelOfItem(items, parent) + 1 : 1;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arrangeItems,
  ITEM_PLACES,
  ITEM_STEPS,
  MAX_LEVELS,
  type PlacedItem,
  placeAfterStep,
} from "@/app/_domain/agenda/arrange-items";
import { areNumberedInOrder, nextFreeNumber, numberInOrder } from "@/app/_domain/agenda/number-items";
import { levelOfItem } from "@/app/_vocabulary/item-levels";

/** Makes items of their numbers: the id is the number. */
function itemsOf(...numbers: string[]): PlacedItem[] {
  return numbers.map((number) => {
    const parent = /^(.+) \([^()]+\)$/.exec(number)?.[1];
    return { id: number, number, parentId: parent ?? null };
  });
}

const AGENDA = itemsOf("1", "1 (a)", "1 (b)", "1 (b) (i)", "2", "3");
/** Both items have sub-items down to the last level. */
const DEEP = ["1", "2"].flatMap((top) =>
  itemsOf(`${top}`, `${top} (a)`, `${top} (a) (i)`, `${top} (a) (i) (a)`, `${top} (a) (i) (a) (i)`),
);
const ids = (items: PlacedItem[] | undefined) => items?.map(({ id }) => id);

/** Takes a step, and returns the items with their new numbers. */
function step(items: PlacedItem[], id: string, name: (typeof ITEM_STEPS)[number]) {
  const place = placeAfterStep(items, id, name);
  const arranged = place && arrangeItems(items, id, place);

  return arranged && numberInOrder(arranged).map((item) => [item.id, item.number]);
}

describe("a step of an item", () => {
  it("exchanges it with the item before or after it at its level, sub-items included", () => {
    expect(step(AGENDA, "2", "up")).toEqual([
      ["2", "1"],
      ["1", "2"],
      ["1 (a)", "2 (a)"],
      ["1 (b)", "2 (b)"],
      ["1 (b) (i)", "2 (b) (i)"],
      ["3", "3"],
    ]);
    expect(step(AGENDA, "1 (a)", "down")?.slice(1, 4)).toEqual([
      ["1 (b)", "1 (a)"],
      ["1 (b) (i)", "1 (a) (i)"],
      ["1 (a)", "1 (b)"],
    ]);
  });

  it("makes it the last sub-item of the one before it, or brings it out after the one above", () => {
    expect(step(AGENDA, "2", "in")?.at(4)).toEqual(["2", "1 (c)"]);
    expect(step(AGENDA, "1 (b) (i)", "out")?.at(3)).toEqual(["1 (b) (i)", "1 (c)"]);
    expect(step(AGENDA, "1 (b)", "out")?.slice(2, 5)).toEqual([
      ["1 (b)", "2"],
      ["1 (b) (i)", "2 (a)"],
      ["2", "3"],
    ]);
  });

  it("is none where there is no further place", () => {
    const refused = [
      ["1", "up"],
      ["3", "down"],
      ["1", "in"],
      ["2", "out"],
      ["none", "up"],
    ] as const;
    expect(refused.filter(([id, name]) => placeAfterStep(AGENDA, id, name))).toEqual([]);
    expect(placeAfterStep(DEEP, "1 (a) (i) (a) (i)", "in")).toBeUndefined();
    // Its sub-items would come on a sixth level.
    expect(placeAfterStep(DEEP, "2", "in")).toBeUndefined();
  });
});

describe("a place beside another item", () => {
  it("is before or after it with its sub-items, or under it", () => {
    expect(ids(arrangeItems(AGENDA, "3", { place: "before", at: "1" }))?.[0]).toBe("3");
    expect(ids(arrangeItems(AGENDA, "3", { place: "after", at: "1" }))).toEqual([
      "1",
      "1 (a)",
      "1 (b)",
      "1 (b) (i)",
      "3",
      "2",
    ]);
    expect(ids(arrangeItems(AGENDA, "3", { place: "under", at: "1" }))?.[4]).toBe("3");
  });

  it("is on any of five levels, each with marks of its own", () => {
    const fourth = arrangeItems(AGENDA, "3", { place: "under", at: "1 (b) (i)" });
    expect(fourth && numberInOrder(fourth)[4]?.number).toBe("1 (b) (i) (a)");
    expect(nextFreeNumber(DEEP, { parentId: "1 (a) (i) (a)", number: "" })).toBe("1 (a) (i) (a) (ii)");
  });

  it("is none within the item itself, beside an unknown one and on a sixth level", () => {
    expect(arrangeItems(AGENDA, "1", { place: "under", at: "1 (a)" })).toBeUndefined();
    expect(arrangeItems(AGENDA, "1", { place: "after", at: "gone" })).toBeUndefined();
    expect(arrangeItems(DEEP, "2", { place: "under", at: "1 (a) (i) (a) (i)" })).toBeUndefined();
    expect(arrangeItems(DEEP, "2", { place: "under", at: "1" })).toBeUndefined();
  });
});

describe("numbers in order", () => {
  it("restart in each segment where they do so in the agenda", () => {
    const items = itemsOf("I.1", "I.2", "II.1", "II.2");
    expect(areNumberedInOrder(items)).toBe(true);
    expect(areNumberedInOrder(itemsOf("1", "3"))).toBe(false);
    const moved = arrangeItems(items, "II.2", { place: "before", at: "I.2" }) ?? [];
    expect(numberInOrder(moved).map(({ number }) => number)).toEqual(["I.1", "I.2", "I.3", "II.1"]);
    const later = arrangeItems(items, "I.1", { place: "after", at: "II.1" }) ?? [];
    expect(numberInOrder(later).map(({ id, number }) => [id, number])).toEqual([
      ["I.2", "I.1"],
      ["II.1", "II.1"],
      ["I.1", "II.2"],
      ["II.2", "II.3"],
    ]);
  });

  it("follow the order around those that are fixed, which no other item gets", () => {
    const fixed = (...ids: string[]) =>
      itemsOf("1", "1 (a)", "1 (b)", "2", "3").map((item) => ({ ...item, isNumberFixed: ids.includes(item.id) }));
    const numbersOf = (items: PlacedItem[] | undefined) => numberInOrder(items ?? []).map(({ number }) => number);
    expect(numbersOf(arrangeItems(fixed("2"), "3", { place: "before", at: "1" }))).toEqual([
      ...["1", "3", "3 (a)", "3 (b)", "2"],
    ]);
    expect(numbersOf(arrangeItems(fixed("1 (b)"), "1", { place: "after", at: "3" }))).toEqual([
      ...["1", "2", "3", "3 (a)", "3 (b)"],
    ]);
    expect(numbersOf(arrangeItems(fixed("1 (b)"), "1 (b)", { place: "before", at: "1 (a)" }))).toEqual([
      ...["1", "1 (b)", "1 (c)", "2", "3"],
    ]);
  });

  it("leave no number twice: a new item gets the next that is free", () => {
    const next = (items: PlacedItem[], parentId: string | null) => nextFreeNumber(items, { parentId, number: "" });
    expect(next(AGENDA, null)).toBe("4");
    expect(next(itemsOf("1", "3", "4"), null)).toBe("5");
    expect(next(AGENDA, "1")).toBe("1 (c)");
    expect(next(AGENDA, "1 (b)")).toBe("1 (b) (ii)");
  });
});

describe("any sequence of moves", () => {
  it("loses and doubles no item, and leaves each sub-item after its item and every number different", () => {
    const aMove = fc.record({
      item: fc.nat(9),
      other: fc.nat(9),
      how: fc.constantFrom(...ITEM_STEPS, ...ITEM_PLACES),
    });
    fc.assert(
      fc.property(fc.array(aMove, { maxLength: 30 }), (moves) => {
        let items = itemsOf("1", "1 (a)", "1 (b)", "1 (b) (i)", "2", "3", "3 (a)", "4", "5", "6");
        const before = ids(items)?.toSorted();
        for (const { item, other, how } of moves) {
          const [id = "", at = ""] = [items[item]?.id, items[other]?.id];
          const asStep = ITEM_STEPS.find((each) => each === how);
          const place = ITEM_PLACES.find((each) => each === how);
          const to = asStep ? placeAfterStep(items, id, asStep) : place && { place, at };
          items = numberInOrder((to && arrangeItems(items, id, to)) ?? items);
        }
        expect(ids(items)?.toSorted()).toEqual(before);
        expect(new Set(items.map(({ number }) => number)).size).toBe(items.length);
        for (const [index, each] of items.entries()) {
          expect(levelOfItem(items, each)).toBeLessThanOrEqual(MAX_LEVELS);
          if (each.parentId) expect(ids(items.slice(0, index))).toContain(each.parentId);
        }
      }),
    );
  });
});

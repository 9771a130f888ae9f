import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareContents } from "@/app/_domain/agenda-editions/compare-contents";
import { type AgendaContent, inLanguages } from "@/app/_domain/agenda-editions/content";

const text = (title: string) => ({
  ...{ title, shortTitle: null, heading: null, segment: null },
  ...{ annotation: [], documentation: [] },
});
const item = (id: string, title = id): AgendaContent[number] => ({
  ...{ id, number: id, parentId: null, noDocumentExpected: false },
  texts: { en: text(title) },
});

const contents = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"))
  .chain((ids) => fc.tuple(...ids.map((id) => fc.constantFrom(item(id), item(id, "other")))));

describe("comparing two contents of an agenda", () => {
  it("finds nothing exactly where they are the same", () => {
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        expect(compareContents(one, one)).toEqual([]);
        expect(compareContents(one, other).length === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it("marks as moved as few items as possible: without them the rest is in its former order", () => {
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        const moved = new Set(compareContents(one, other).flatMap((each) => (each.isMoved ? [each.itemId] : [])));
        const rest = (content: AgendaContent) =>
          content
            .map(({ id }) => id)
            .filter((id) => !moved.has(id) && [one, other].every((each) => each.some((found) => found.id === id)));
        expect(rest(one)).toEqual(rest(other));
      }),
    );
    const order = (ids: string) => [...ids].map((id) => item(id));
    expect(compareContents(order("abcdef"), order("bcdefa")).map(({ itemId }) => itemId)).toEqual(["a"]);
  });

  it("of a content issued in no language finds no text that differs", () => {
    fc.assert(
      fc.property(contents, contents, (issued, working) => {
        const known = working.filter(({ id }) => issued.some((each) => each.id === id));
        const differing = compareContents(issued, inLanguages(known, issued, []));
        expect(differing.flatMap(({ texts }) => texts)).toEqual([]);
      }),
    );
  });
});

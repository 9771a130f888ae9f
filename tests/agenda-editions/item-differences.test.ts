import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ItemDifference } from "@/app/_domain/agenda-editions/compare-contents";
import { ItemDifferences } from "@/components/agenda-editions/ItemDifferences";

it("a block of an annotation that moved between two editions is named, not struck out and underlined", () => {
  const difference: ItemDifference = {
    ...{ itemId: "i", kind: "changed", number: "2", numberBefore: undefined, titles: { en: "Item" }, isMoved: false },
    noDocumentExpected: undefined,
    texts: [
      {
        ...{ locale: "en", isNew: false, isRemoved: false },
        fields: [
          { field: "annotation", before: "First.\n\nSecond.\n\nThird.", after: "Second.\n\nThird.\n\nFirst." },
          { field: "title", before: "The old title", after: "The new title" },
        ],
      },
    ],
  };
  const html = renderToStaticMarkup(
    createElement(ItemDifferences, {
      ...{ differences: [difference], meeting: { key: "wg9-2023", original: "en" }, locale: "en" },
    }),
  );
  const [annotation = "", title = ""] = html.split("<dt").slice(1);

  expect(annotation).toContain("moved");
  expect(annotation).toContain("2 unchanged paragraphs");
  expect(annotation).not.toMatch(/<(ins|del)/);
  expect(title).toMatch(/<del[^>]*>.*old<\/del>.*<ins[^>]*>.*new<\/ins>/);
});

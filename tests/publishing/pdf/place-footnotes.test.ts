import { describe, expect, it } from "vitest";
import { adjustFootnotePlan, findReferences, NO_FOOTNOTES } from "@/app/_publishing/pdf/place-footnotes";

/**
 * Lays out a text with references on given lines: each note, placed or reserved, takes one of the
 * ten lines of its page.
 */
function layOut(lines: number[], plan = NO_FOOTNOTES): Map<number, number> {
  const references = new Map<number, number>();
  let page = 1;
  let used = 0;
  const linesOnPage = () =>
    10 - [...plan.pages.values()].filter((each) => each === page).length - (plan.reserved.get(page)?.length ?? 0);
  const last = Math.max(...lines);
  for (let line = 1; line <= last; line += 1) {
    if (used >= linesOnPage()) {
      page += 1;
      used = 0;
    }
    used += 1;
    if (lines.includes(line)) references.set(lines.indexOf(line) + 1, page);
  }

  return references;
}

describe("footnotes", () => {
  it("are placed on the page of their reference, even if their height moves the reference", () => {
    for (const lines of [[3], [10], [9, 10], [10, 20, 30], [8, 9, 10, 11], [5, 10, 15, 19, 20]]) {
      let plan = NO_FOOTNOTES;
      let rounds = 0;
      for (; rounds < 12; rounds += 1) {
        const next = adjustFootnotePlan(plan, layOut(lines, plan));
        if (!next) break;
        plan = next;
      }
      expect(rounds).toBeLessThan(12);
      expect(plan.pages).toEqual(layOut(lines, plan));
    }
  });

  it("are found in a layout by the links of their references only", () => {
    const line = (link?: string) => ({ runs: [{ attributes: { link } }] });
    const layout = {
      children: [
        { children: [{ lines: [line("https://example.org"), line("#note-1")] }] },
        { children: [{ children: [{ lines: [line("#note-2")] }] }, null] },
      ],
    };
    expect(findReferences(layout)).toEqual(
      new Map([
        [1, 1],
        [2, 2],
      ]),
    );
    expect(findReferences(undefined)).toEqual(new Map());
  });
});

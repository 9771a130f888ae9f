import { describe, expect, it } from "vitest";
import { adjustFootnotePlan, findCalls, NO_FOOTNOTES } from "@/app/_publishing/pdf/place-footnotes";

/** A text whose calls stand at lines of their own: the notes of a page take one of its ten lines each, and so does room that is held open. */
function layOut(lines: number[], plan = NO_FOOTNOTES): Map<number, number> {
  const calls = new Map<number, number>();
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
    if (lines.includes(line)) calls.set(lines.indexOf(line) + 1, page);
  }

  return calls;
}

describe("footnotes", () => {
  it("come to stand on the page that calls them, even where their own room pushes the call on", () => {
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

  it("are found in a layout by the links of their calls, and nowhere else", () => {
    const line = (link?: string) => ({ runs: [{ attributes: { link } }] });
    const layout = {
      children: [
        { children: [{ lines: [line("https://example.org"), line("#note-1")] }] },
        { children: [{ children: [{ lines: [line("#note-2")] }] }, null] },
      ],
    };
    expect(findCalls(layout)).toEqual(
      new Map([
        [1, 1],
        [2, 2],
      ]),
    );
    expect(findCalls(undefined)).toEqual(new Map());
  });
});

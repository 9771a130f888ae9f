/** On which page each footnote is set, by its number; and the pages that keep some room free so that a call stays on the next one. */
export interface FootnotePlan {
  pages: Map<number, number>;
  heldOpen: Set<number>;
}

export const NO_FOOTNOTES: FootnotePlan = { pages: new Map(), heldOpen: new Set() };

/**
 * The plan for the next round, from where the calls fell in this one; `undefined` once every footnote stands on the page that calls it. A footnote only
 * ever moves on: where the room that it leaves would let its call come back, that room is held open. So the rounds come to an end.
 */
export function settleFootnotes(plan: FootnotePlan, calls: Map<number, number>): FootnotePlan | undefined {
  const pages = new Map(plan.pages);
  const heldOpen = new Set(plan.heldOpen);
  for (const [note, page] of calls) {
    const planned = plan.pages.get(note) ?? 0;
    if (page > planned) pages.set(note, page);
    else if (page < planned) heldOpen.add(page);
  }
  const moved = [...pages].some(([note, page]) => plan.pages.get(note) !== page);

  return moved || heldOpen.size > plan.heldOpen.size ? { pages, heldOpen } : undefined;
}

/** The address of a footnote inside the document. */
export const noteAddress = (number: number) => `note-${number}`;

/** The page (from 1) of each call of a footnote, read from the finished layout by the link that every call carries. */
export function findCalls(layout: unknown): Map<number, number> {
  const calls = new Map<number, number>();
  const walk = (node: unknown, page: number) => {
    if (!isNode(node)) return;
    for (const line of node.lines ?? []) {
      for (const run of line?.runs ?? []) {
        const number = /^#note-(\d+)$/.exec(String(run?.attributes?.link ?? ""))?.[1];
        if (number) calls.set(Number(number), page);
      }
    }
    for (const child of node.children ?? []) walk(child, page);
  };
  if (isNode(layout)) for (const [index, page] of (layout.children ?? []).entries()) walk(page, index + 1);

  return calls;
}

/** As much of a laid-out element as is read here. */
interface LayoutNode {
  children?: unknown[] | null;
  lines?: ({ runs?: ({ attributes?: { link?: unknown } } | undefined)[] } | undefined)[] | null;
}

function isNode(value: unknown): value is LayoutNode {
  return typeof value === "object" && value !== null;
}

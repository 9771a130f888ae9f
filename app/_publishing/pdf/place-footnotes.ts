/** On which page each footnote is set, by its number; and the footnotes for which a page keeps room free, so that their calls stay on the next one. */
export interface FootnotePlan {
  pages: Map<number, number>;
  held: Map<number, number[]>;
}

export const NO_FOOTNOTES: FootnotePlan = { pages: new Map(), held: new Map() };

/**
 * The plan for the next round, from where the calls fell in this one; `undefined` once every footnote stands on the page that calls it.
 *
 * Where the room that its footnotes take pushes calls off a page, its last footnote moves on, one a round; where many calls left, three quarters of
 * them do. Where the room that it leaves would let its call come back, that room is kept free. A footnote never moves back, so the rounds come to an end.
 */
export function settleFootnotes(plan: FootnotePlan, calls: Map<number, number>): FootnotePlan | undefined {
  const pages = new Map(plan.pages);
  const held = new Map(plan.held);
  const leaving = new Map<number, number[]>();
  let settled = true;
  for (const [note, page] of calls) {
    const planned = plan.pages.get(note);
    if (page === planned) continue;
    if (planned === undefined) pages.set(note, page);
    else if (page > planned) leaving.set(planned, [...(leaving.get(planned) ?? []), note]);
    else if (held.get(page)?.includes(note)) continue;
    else held.set(page, [...(held.get(page) ?? []), note]);
    settled = false;
  }
  for (const notes of leaving.values())
    for (const note of notes.toSorted((a, b) => a - b).slice(notes.length > 3 ? notes.length / 4 : -1))
      pages.set(note, calls.get(note) ?? 1);

  return settled ? undefined : { pages, held };
}

/** The plan in which no footnote stands before its call, for when the rounds are over. */
export function atTheirCalls({ pages, held }: FootnotePlan, calls: Map<number, number>): FootnotePlan {
  return { pages: new Map([...pages].map(([note, page]) => [note, Math.max(page, calls.get(note) ?? 1)])), held };
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

/** How many pages a finished layout has. */
export function countPages(layout: unknown): number {
  return isNode(layout) ? (layout.children?.length ?? 0) : 0;
}

/** As much of a laid-out element as is read here. */
interface LayoutNode {
  children?: unknown[] | null;
  lines?: ({ runs?: ({ attributes?: { link?: unknown } } | undefined)[] } | undefined)[] | null;
}

function isNode(value: unknown): value is LayoutNode {
  return typeof value === "object" && value !== null;
}

/** The page of each footnote; and by page, the footnotes whose height it reserves. */
export interface FootnotePlan {
  pages: Map<number, number>;
  reserved: Map<number, number[]>;
}

export const NO_FOOTNOTES: FootnotePlan = { pages: new Map(), reserved: new Map() };

/**
 * Returns the plan for the next layout from the pages of the references in this one; undefined once
 * every footnote is on the page of its reference.
 *
 * Footnotes can push references off their page. Then the last of those footnotes moves on, one per
 * layout, or three quarters of them where many references left. If that frees height and the
 * reference would return, the height stays reserved. A footnote never moves back, so the iteration
 * terminates.
 */
export function adjustFootnotePlan(plan: FootnotePlan, references: Map<number, number>): FootnotePlan | undefined {
  const pages = new Map(plan.pages);
  const reserved = new Map(plan.reserved);
  const leavingByPage = new Map<number, number[]>();
  let isStable = true;
  for (const [note, page] of references) {
    const plannedPage = plan.pages.get(note);
    if (page === plannedPage) continue;
    if (plannedPage === undefined) pages.set(note, page);
    else if (page > plannedPage) leavingByPage.set(plannedPage, [...(leavingByPage.get(plannedPage) ?? []), note]);
    else if (reserved.get(page)?.includes(note)) continue;
    else reserved.set(page, [...(reserved.get(page) ?? []), note]);
    isStable = false;
  }
  for (const notes of leavingByPage.values())
    for (const note of notes.toSorted((a, b) => a - b).slice(notes.length > 3 ? notes.length / 4 : -1))
      pages.set(note, references.get(note) ?? 1);

  return isStable ? undefined : { pages, reserved };
}

/** Returns a plan in which no footnote precedes its reference, for the last layout. */
export function moveToReferences({ pages, reserved }: FootnotePlan, references: Map<number, number>): FootnotePlan {
  return {
    pages: new Map([...pages].map(([note, page]) => [note, Math.max(page, references.get(note) ?? 1)])),
    reserved,
  };
}

/** Returns the anchor of a footnote. */
export const noteAddress = (number: number) => `note-${number}`;

/** Returns the page (from 1) of each footnote reference, found by its link in the layout. */
export function findReferences(layout: unknown): Map<number, number> {
  const references = new Map<number, number>();
  const walk = (node: unknown, page: number) => {
    if (!isNode(node)) return;
    for (const line of node.lines ?? []) {
      for (const run of line?.runs ?? []) {
        const number = /^#note-(\d+)$/.exec(String(run?.attributes?.link ?? ""))?.[1];
        if (number) references.set(Number(number), page);
      }
    }
    for (const child of node.children ?? []) walk(child, page);
  };
  if (isNode(layout)) for (const [index, page] of (layout.children ?? []).entries()) walk(page, index + 1);

  return references;
}

/** Returns the number of pages of a layout. */
export function countPages(layout: unknown): number {
  return isNode(layout) ? (layout.children?.length ?? 0) : 0;
}

/** The part of react-pdf's layout that is read here. */
interface LayoutNode {
  children?: unknown[] | null;
  lines?: ({ runs?: ({ attributes?: { link?: unknown } } | undefined)[] } | undefined)[] | null;
}

function isNode(value: unknown): value is LayoutNode {
  return typeof value === "object" && value !== null;
}

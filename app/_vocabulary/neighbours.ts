/** A page of a list, as a link. */
export interface Neighbour {
  href: string;
  label: string;
}

/** The pages before and after one of a list. */
export interface Neighbours {
  /** from 1 */
  position: number;
  count: number;
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
}

/** Returns the neighbours of one page of a list; undefined where the list does not have it, or has it alone. */
export function neighboursIn<Page>(
  pages: Page[],
  isCurrent: (page: Page) => boolean,
  link: (page: Page) => Neighbour,
): Neighbours | undefined {
  const index = pages.findIndex(isCurrent);
  if (index < 0 || pages.length < 2) return undefined;
  const [previous, next] = [pages[index - 1], pages[index + 1]];

  return {
    position: index + 1,
    count: pages.length,
    previous: previous && link(previous),
    next: next && link(next),
  };
}

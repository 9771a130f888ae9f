/**
 * How many letters must be added, left out, exchanged or swapped with their neighbour to make one word of another (optimal string alignment); what is
 * past `limit` is only said to be more.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [from, to] = [[...one], [...other]];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of from.entries()) {
    const next = [index + 1];
    for (const [place, target] of to.entries()) {
      const exchanged = (row[place] ?? 0) + (letter === target ? 0 : 1);
      const swapped =
        index > 0 && place > 0 && letter === to[place - 1] && from[index - 1] === target
          ? (before[place - 1] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      next.push(Math.min(exchanged, swapped, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }

  return row[to.length] ?? 0;
}

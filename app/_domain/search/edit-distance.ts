/**
 * Returns how many insertions, deletions, substitutions and transpositions turn one word into
 * another (optimal string alignment), or `limit + 1` for any more.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [from, to] = [[...one], [...other]];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of from.entries()) {
    const next = [index + 1];
    for (const [column, target] of to.entries()) {
      const exchanged = (row[column] ?? 0) + (letter === target ? 0 : 1);
      const swapped =
        index > 0 && column > 0 && letter === to[column - 1] && from[index - 1] === target
          ? (before[column - 1] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      next.push(Math.min(exchanged, swapped, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }

  return row[to.length] ?? 0;
}

/** Tells which texts begin with a day or a time, and which with items. */
interface Beginnings {
  time: (text: string) => boolean;
  items: (text: string) => boolean;
}

/**
 * Divides a row of a programme that has several entries: cells with as many lines each, times beside
 * entries, or a time beside several items.
 */
export function divideRow(cells: string[], begins: Beginnings): string[][] {
  const lines = cells.map((cell) => (cell ? cell.split("\n") : []));
  const long = lines.filter((each) => each.length > 1);
  const [first = [], ...others] = lines;
  if (long.length === 0) return [cells];
  const count = Math.max(...long.map((each) => each.length));
  const areEven = long.length > 1 && long.every((each) => each.length === count);
  const areTimes = long.length > 1 && first.length > 1 && first.every(begins.time);
  const areItems = long.length === 1 && others.some((each) => each.length > 1 && each.every(begins.items));
  // A time or a day may stand alone before several entries.
  if (areEven || areTimes || areItems)
    return Array.from({ length: count }, (_, index) =>
      lines.map((each) => (each.length > 1 ? (each[index] ?? "") : index === 0 ? (each[0] ?? "") : "")),
    );

  return [cells.map((cell) => cell.replaceAll("\n", " "))];
}

/** Returns the places of a longest subsequence of rising numbers, in their order. */
export function longestRise(numbers: readonly number[]): number[] {
  const previous: number[] = [];
  /** by length, the place where a subsequence of that length ends with the smallest number */
  const ends: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number)
        low = middle + 1; // within both lists
      else high = middle;
    }
    previous[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  }
  const rise: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place]!) rise.unshift(place); // each has one

  return rise;
}

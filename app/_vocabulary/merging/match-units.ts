import { diffArrays } from "diff";
import { similarity } from "./similarity";

/** The units of two versions of a sequence by what they say: their texts decide which is which. */
interface Versions {
  before: readonly string[];
  after: readonly string[];
}

/** Units more alike than this are the same one, changed and moved. */
const ALIKE = 0.6;

/** Within a gap between unchanged units less is enough. */
const ALIKE_IN_PLACE = 0.3;

/** Pairs of changed units beyond which only those in the same place are compared, and in one place none. */
const MAX_COMPARISONS = 10_000;

/**
 * Finds for each unit of a later version the unit of the earlier one that it was: one that reads the
 * same, also elsewhere; then one that reads alike; then the one in whose place it stands.
 *
 * @returns the earlier place of each later unit; undefined for a new one.
 */
export function matchUnits({ before, after }: Versions): (number | undefined)[] {
  const was: (number | undefined)[] = after.map(() => undefined);
  const gaps = matchInOrder({ before, after }, was);
  matchEqual({ before, after }, was);
  matchAlike({ before, after }, was, gaps);
  matchInPlace(was, gaps);

  return was;
}

/** Removed and added units beyond which all are taken as changed: the time to tell grows with their square. */
const MAX_EDITS = 1_000;

/** The gap between units in unchanged order in which each unit stands. */
interface Gaps {
  before: number[];
  after: number[];
}

function matchInOrder({ before, after }: Versions, was: (number | undefined)[]): Gaps {
  const gaps: Gaps = { before: [], after: [] };
  let gap = 0;
  const runs = diffArrays([...before], [...after], { maxEditLength: MAX_EDITS }) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ];
  for (const { added, removed, count } of runs)
    for (let step = 0; step < count; step += 1) {
      if (!added && !removed) {
        was[gaps.after.length] = gaps.before.length;
        gap += 1;
      }
      if (!added) gaps.before.push(gap);
      if (!removed) gaps.after.push(gap);
    }

  return gaps;
}

function matchEqual({ before, after }: Versions, was: (number | undefined)[]): void {
  const free = Map.groupBy(unmatchedBefore(before.length, was), (place) => before[place]);
  for (const [place, text] of after.entries()) was[place] ??= free.get(text)?.shift();
}

function matchAlike({ before, after }: Versions, was: (number | undefined)[], gaps: Gaps): void {
  const [free, fresh] = [unmatchedBefore(before.length, was), unmatchedAfter(was)];
  const isMany = free.length * fresh.length > MAX_COMPARISONS;
  const freeIn = Map.groupBy(free, (place) => gaps.before[place]);
  const freshIn = Map.groupBy(fresh, (place) => gaps.after[place]);
  const candidatesFor = (later: number) => {
    if (!isMany) return free;
    const [gone, come] = [freeIn.get(gaps.after[later]) ?? [], freshIn.get(gaps.after[later]) ?? []];
    return gone.length * come.length > MAX_COMPARISONS ? [] : gone;
  };
  const pairs = fresh.flatMap((later) =>
    candidatesFor(later).flatMap((earlier) => {
      const isInPlace = gaps.before[earlier] === gaps.after[later];
      const score = similarity(before[earlier] ?? "", after[later] ?? "");
      return score >= (isInPlace ? ALIKE_IN_PLACE : ALIKE) ? [{ earlier, later, score }] : [];
    }),
  );
  const taken = new Set<number>();
  for (const { earlier, later } of pairs.toSorted((one, other) => other.score - one.score)) {
    if (taken.has(earlier) || was[later] !== undefined) continue;
    taken.add(earlier);
    was[later] = earlier;
  }
}

/** Matches the units of a gap in which as many are new as are gone: each has the place of one. */
function matchInPlace(was: (number | undefined)[], gaps: Gaps): void {
  const free = Map.groupBy(unmatchedBefore(gaps.before.length, was), (place) => gaps.before[place]);
  const fresh = Map.groupBy(unmatchedAfter(was), (place) => gaps.after[place]);
  for (const [gap, places] of fresh) {
    const gone = free.get(gap) ?? [];
    if (gone.length === places.length) for (const [index, place] of places.entries()) was[place] = gone[index];
  }
}

function unmatchedBefore(length: number, was: readonly (number | undefined)[]): number[] {
  const taken = new Set(was);

  return Array.from({ length }, (_, place) => place).filter((place) => !taken.has(place));
}

function unmatchedAfter(was: readonly (number | undefined)[]): number[] {
  return [...was.keys()].filter((place) => was[place] === undefined);
}

import { diffArrays } from "diff";
import type { Locale } from "../locales";
import { longestRise } from "../longest-rise";
import type { Line } from "./lines";
import { isSpace, keyOf, tokensOf } from "./tokens";

/** A line of the earlier text beside the same line in the later one; one of them is absent where it has no other. */
export interface AlignedLine {
  before: number | undefined;
  after: number | undefined;
  /** it stands between other lines than before */
  isMoved: boolean;
}

/** Two lines that have this part of their words in common are the same line, wherever it stands. */
const ALIKE = 0.5;
/** Two lines between the same neighbours are the same line with less in common. */
const ALIKE_IN_PLACE = 0.2;
/** Comparisons of a line with another beyond which only those in the same place are tried. */
const MAX_COMPARISONS = 40_000;

/**
 * Aligns the lines of two texts, in the order of the later one; lines that are gone follow the one after which they
 * stood. As few lines as possible have moved.
 */
export function alignLines(before: readonly Line[], after: readonly Line[], locale: Locale): AlignedLine[] {
  const pairs = pairLines(before, after, locale);
  const inOrder = [...pairs].toSorted(([, a], [, b]) => a - b);
  /** the places in the later text of the lines that stay, in their order */
  const staying = longestRise(inOrder.map(([was]) => was)).flatMap((place) => inOrder[place]?.[1] ?? []);
  const beforeOf = new Map(inOrder.map(([was, is]) => [is, was]));
  const gone = before.flatMap((_line, was) => (pairs.has(was) ? [] : [was]));
  const aligned: AlignedLine[] = [];
  const addGone = (until: number) => {
    while (gone[0] !== undefined && gone[0] < until)
      aligned.push({ before: gone.shift(), after: undefined, isMoved: false });
  };
  let next = 0;
  for (const is of after.keys()) {
    while ((staying[next] ?? is) < is) next++;
    const was = beforeOf.get(is);
    const stays = staying[next] === is;
    // What is gone between two lines that stay comes before what is new there.
    addGone(beforeOf.get(staying[next] ?? -1) ?? Number.POSITIVE_INFINITY);
    aligned.push({ before: was, after: is, isMoved: was !== undefined && !stays });
  }
  addGone(Number.POSITIVE_INFINITY);

  return aligned;
}

/** Returns the place of each line in the later text by its place in the earlier one. */
function pairLines(before: readonly Line[], after: readonly Line[], locale: Locale): Map<number, number> {
  const [keysBefore, keysAfter] = [before.map(lineKey), after.map(lineKey)];
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (was: number, is: number) => {
    if (pairs.has(was) || taken.has(is)) return;
    pairs.set(was, is);
    taken.add(is);
  };
  const gaps: { before: number[]; after: number[] }[] = [];
  let [was, is, isInGap] = [0, 0, false];
  for (const { added, removed, count } of diffArrays(keysBefore, keysAfter)) {
    if ((added || removed) && !isInGap) gaps.push({ before: [], after: [] });
    isInGap = Boolean(added || removed);
    for (let each = 0; each < count; each++) {
      if (removed) gaps.at(-1)?.before.push(was++);
      else if (added) gaps.at(-1)?.after.push(is++);
      else pair(was++, is++);
    }
  }
  const open = () => ({
    before: gaps.flatMap((gap) => gap.before).filter((each) => !pairs.has(each)),
    after: gaps.flatMap((gap) => gap.after).filter((each) => !taken.has(each)),
  });
  pairEqual(open(), { keysBefore, keysAfter, pair });
  const wordsBefore = wordsOnce(before, locale);
  const wordsAfter = wordsOnce(after, locale);
  const likeness = (one: number, other: number) => likenessOf(wordsBefore(one), wordsAfter(other));
  pairAlike(open(), likeness, pair);
  for (const gap of gaps) {
    const left = gap.before.filter((each) => !pairs.has(each));
    const right = gap.after.filter((each) => !taken.has(each));
    for (const [place, one] of left.entries()) {
      const other = right[place];
      if (other !== undefined && likeness(one, other) >= ALIKE_IN_PLACE) pair(one, other);
    }
  }

  return pairs;
}

type Open = Record<"before" | "after", number[]>;
type Pair = (was: number, is: number) => void;

/** Pairs lines that are the same word for word, wherever they stand. */
function pairEqual(
  { before, after }: Open,
  { keysBefore, keysAfter, pair }: { keysBefore: string[]; keysAfter: string[]; pair: Pair },
): void {
  const places = Map.groupBy(before, (was) => keysBefore[was]);
  for (const is of after) {
    const was = places.get(keysAfter[is])?.shift();
    if (was !== undefined) pair(was, is);
  }
}

/** Pairs the lines that have most in common, those that are most alike first. */
function pairAlike({ before, after }: Open, likeness: (was: number, is: number) => number, pair: Pair): void {
  if (before.length * after.length > MAX_COMPARISONS) return;
  const candidates = before.flatMap((was) =>
    after.map((is) => ({ was, is, likeness: likeness(was, is) })).filter((each) => each.likeness >= ALIKE),
  );
  for (const { was, is } of candidates.toSorted((a, b) => b.likeness - a.likeness)) pair(was, is);
}

/** Returns what two lines that are the same have in common, and no others; a list can begin with one of them. */
export function lineKey({ kind, mark, depth, content }: Line): string {
  return JSON.stringify([kind, mark, depth, content]);
}

/** Returns a function that counts the words of a line, each line once. */
function wordsOnce(lines: readonly Line[], locale: Locale): (index: number) => Map<string, number> {
  const counted = new Map<number, Map<string, number>>();

  return (index) => {
    const found = counted.get(index);
    if (found) return found;
    const counts = new Map<string, number>();
    const line = lines[index];
    for (const token of line ? tokensOf(line, locale) : [])
      if (!isSpace(token) && token.type !== "mark") counts.set(keyOf(token), (counts.get(keyOf(token)) ?? 0) + 1);
    counted.set(index, counts);
    return counts;
  };
}

/** Returns the part of the words that two lines have in common: from 0 to 1. */
function likenessOf(one: Map<string, number>, other: Map<string, number>): number {
  const size = (words: Map<string, number>) => [...words.values()].reduce((sum, count) => sum + count, 0);
  const total = size(one) + size(other);
  if (total === 0) return 0;
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);

  return (2 * common) / total;
}

import { longestRise } from "../longest-rise";
import { matchUnits } from "./match-units";

/** How units of a sequence are told apart and merged. */
export interface UnitRules<T> {
  /** what the unit says, by which it is found again */
  textOf: (unit: T) => string;
  /** all of the unit: two units with the same key are the same */
  keyOf: (unit: T) => string;
  /** Merges a unit that both have changed; undefined where they have changed the same. */
  mergeChanged: (versions: Changed<T>) => MergedUnit<T> | undefined;
  /** Returns whether a unit stays as it was, although one of them has changed or removed it. */
  isHeld?: (base: T, theirs: T | undefined) => boolean;
}

/** One unit as it was, and as two persons have changed it. */
export interface Changed<T> {
  base: T;
  mine: T;
  theirs: T;
}

/** A place of a merged sequence: what stands there, or what each of the two has there. */
export type MergedUnit<T> = { value: T } | { conflict: UnitConflict<T> };

/** The versions of one unit by two persons; empty where one of them has removed it. */
export interface UnitConflict<T> {
  base: T;
  /** as the other person has it; `mine`, `theirs` and `both` have everything else merged */
  saved: T | undefined;
  mine: T[];
  theirs: T[];
  both: T[];
}

/**
 * Merges two versions of a sequence that began as the same. What one of them has changed, moved, removed
 * or inserted is in the result; what both have changed differently is a conflict. Insertions at the same
 * place are both there, theirs first; one that both have inserted is there once.
 */
export function mergeUnits<T>(versions: Changed<readonly T[]>, rules: UnitRules<T>): MergedUnit<T>[] {
  const { base, mine, theirs } = versions;
  const matched = (version: readonly T[]) =>
    matchUnits({ before: base.map(rules.textOf), after: version.map(rules.textOf) });
  const [wasMine, wasTheirs] = [matched(mine), matched(theirs)];
  const unitsOf = (version: readonly T[], was: (number | undefined)[]) =>
    new Map(version.map((unit, place) => [was[place], unit]));
  const [unitOfMine, unitOfTheirs] = [unitsOf(mine, wasMine), unitsOf(theirs, wasTheirs)];
  const merged = base.map((unit, place) =>
    mergeUnit({ base: unit, mine: unitOfMine.get(place), theirs: unitOfTheirs.get(place) }, rules),
  );
  const nodesOf = (version: readonly T[], was: (number | undefined)[]) =>
    version.map((unit, place): Node<T> => {
      const from = was[place];
      return from === undefined ? { value: unit, key: rules.keyOf(unit) } : { from, unit: merged[from] };
    });

  return orderNodes(nodesOf(theirs, wasTheirs), nodesOf(mine, wasMine)).flatMap((node): MergedUnit<T>[] =>
    "key" in node ? [{ value: node.value }] : node.unit ? [node.unit] : [],
  );
}

/** A unit of a version: from a place of the base, merged or removed; or inserted. */
type Node<T> = { from: number; unit: MergedUnit<T> | undefined } | { value: T; key: string };

interface Versions<T> {
  base: T;
  mine: T | undefined;
  theirs: T | undefined;
}

/** Merges one unit; undefined if it is removed. */
function mergeUnit<T>({ base, mine, theirs }: Versions<T>, rules: UnitRules<T>): MergedUnit<T> | undefined {
  const isSame = (one: T | undefined, other: T | undefined) =>
    one === undefined || other === undefined ? one === other : rules.keyOf(one) === rules.keyOf(other);
  const settled = (unit: T | undefined) => (unit === undefined ? undefined : { value: unit });
  if (rules.isHeld?.(base, theirs)) return { value: base };
  if (isSame(mine, base) || isSame(mine, theirs)) return settled(theirs);
  if (isSame(theirs, base)) return settled(mine);
  if (mine !== undefined && theirs !== undefined)
    return rules.mergeChanged({ base, mine, theirs }) ?? { conflict: conflictOf({ base, mine, theirs }) };

  return { conflict: conflictOf({ base, mine, theirs }) };
}

function conflictOf<T>({ base, mine, theirs }: Versions<T>): UnitConflict<T> {
  const listed = (unit: T | undefined) => (unit === undefined ? [] : [unit]);
  const [own, other] = [listed(mine), listed(theirs)];

  return { base, saved: theirs, mine: own, theirs: other, both: [...other, ...own] };
}

/** Applies to the order of theirs what mine has moved and inserted. */
function orderNodes<T>(theirs: Node<T>[], mine: Node<T>[]): Node<T>[] {
  const placesOf = (nodes: Node<T>[]) => nodes.flatMap((node) => ("key" in node ? [] : node.from));
  const [placesOfMine, placesOfTheirs] = [placesOf(mine), placesOf(theirs)];
  const inOrder = new Set(longestRise(placesOfMine).map((place) => placesOfMine[place]));
  // Units that both have moved alike are in place already.
  const placeInTheirs = new Map(placesOfTheirs.map((from, place) => [from, place]));
  const common = placesOfMine.filter((from) => placeInTheirs.has(from));
  const rise = longestRise(common.flatMap((from) => placeInTheirs.get(from) ?? []));
  for (const place of rise) inOrder.add(common[place]);
  const moved = new Set(placesOfMine.filter((from) => !inOrder.has(from)));
  const order = theirs.filter((node) => "key" in node || (node.unit !== undefined && !moved.has(node.from)));
  const inserted = new Set<Node<T>>(order.filter((node) => "key" in node));
  /** the place after the last unit of mine that is placed */
  let next = 0;
  for (const node of mine) {
    if (!("key" in node) && node.unit === undefined) continue;
    const stands = "key" in node ? -1 : order.findIndex((each) => !("key" in each) && each.from === node.from);
    if (stands >= 0) {
      next = stands + 1;
      continue;
    }
    let end = next;
    for (let each = order[end]; each && inserted.has(each); each = order[end]) end += 1;
    const same = order.slice(next, end).findIndex((each) => "key" in each && "key" in node && each.key === node.key);
    if (same < 0) order.splice(end, 0, node);
    next = same < 0 ? end + 1 : next + same + 1;
  }

  return order;
}

import { similarity } from "./similarity";

interface NumberedTitle {
  number: string;
  title: string;
}

/** Titles that share more are of the same item, whatever its number. */
const SAME = 0.8;
/** Titles that share more may be of one item that a revision words anew. */
const ALIKE = 0.5;
/** Titles that share less are of different items, even under the same number. */
const OTHER = 0.25;

/**
 * Matches the items of a later text with the stored ones: first by number and title, then by title,
 * because a revision renumbers, then by a title that is worded anew, then by number.
 *
 * @returns for each index of a read item the index of its stored item.
 */
export function matchItems(stored: NumberedTitle[], read: NumberedTitle[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const isTaken = (index: number) => [...pairs.values()].includes(index);
  const match = (holds: (one: NumberedTitle, other: NumberedTitle) => boolean) => {
    for (const [index, item] of read.entries()) {
      if (pairs.has(index)) continue;
      const found = stored.findIndex((other, place) => !isTaken(place) && holds(item, other));
      if (found >= 0) pairs.set(index, found);
    }
  };
  match((one, other) => one.number === other.number && similarity(one.title, other.title) > SAME);
  match((one, other) => levelOf(one) === levelOf(other) && similarity(one.title, other.title) > SAME);
  match((one, other) => levelOf(one) === levelOf(other) && similarity(one.title, other.title) > ALIKE);
  // A title in another language, or one that people have written, shares nothing.
  match(
    (one, other) => one.number === other.number && (other.title === "" || similarity(one.title, other.title) > OTHER),
  );

  return pairs;
}

function levelOf({ number }: NumberedTitle): number {
  return number.split(" ").length;
}

import { foldTitle } from "./fold-title";
import { NOTE_CALL } from "./source-document";

/** Letters of a title that are compared. */
const MAX_LETTERS = 400;

/**
 * Returns how much two titles have in common, from 0 to 1: twice the pairs of adjacent letters that
 * both have, among the pairs of both (Dice coefficient).
 */
export function similarity(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const shared = [...first].filter((pair) => second.has(pair)).length;

  return (2 * shared) / (first.size + second.size || 1);
}

/** Returns whether two titles are the same but for spaces, final punctuation and marks of notes. */
export function isSameTitle(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function pairsOf(title: string): Set<string> {
  const letters = [...fold(title).toLowerCase()].slice(0, MAX_LETTERS);

  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

function fold(title: string): string {
  return foldTitle(title.replace(NOTE_CALL, "").replace(/\*+/g, ""));
}

/** A text in pieces; the words of the query are marked. */
export type MarkedText = { text: string; marked: boolean }[];

/** A range of characters; `to` is exclusive. */
export interface TextRange {
  from: number;
  to: number;
}

/** Characters of an excerpt; Chinese says as much in half the length. */
const EXCERPT_LENGTH = { chinese: 110, other: 240 };

/** Splits a text into marked and unmarked pieces. */
export function markRanges(text: string, ranges: TextRange[]): MarkedText {
  const pieces: MarkedText = [];
  let at = 0;
  for (const { from, to } of mergeRanges(ranges)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });

  return pieces;
}

/** Returns the part of a text with the most marked ranges, cut between words. */
export function excerpt(text: string, words: TextRange[], ranges: TextRange[]): MarkedText {
  const length = /\p{Script=Han}{2}/u.test(text) ? EXCERPT_LENGTH.chinese : EXCERPT_LENGTH.other;
  const { from, to } = findExcerptRange(text, words, mergeRanges(ranges), length);
  const within = ranges
    .filter((range) => range.from >= from && range.to <= to)
    .map((range) => ({ from: range.from - from, to: range.to - from }));
  const pieces = markRanges(text.slice(from, to).replace(/\s/g, " "), within);
  const before = from > 0 ? [{ text: "… ", marked: false }] : [];
  const after = to < text.length ? [{ text: " …", marked: false }] : [];

  return [...before, ...pieces, ...after];
}

function findExcerptRange(text: string, words: TextRange[], ranges: TextRange[], length: number): TextRange {
  if (text.length <= length) return { from: 0, to: text.length };
  const reach = (range: TextRange) =>
    ranges.filter(({ from, to }) => from >= range.from && to <= range.from + length * 0.8).length;
  const best = ranges.reduce<TextRange | undefined>(
    (bestSoFar, range) => (bestSoFar && reach(bestSoFar) >= reach(range) ? bestSoFar : range),
    undefined,
  );
  const ideal = Math.min(Math.max(0, (best?.from ?? 0) - length * 0.2), text.length - length);
  const from = ideal > 0 ? (words.find((word) => word.from >= ideal)?.from ?? ideal) : 0;
  const to = words.findLast((word) => word.to <= from + length)?.to ?? from + length;
  // An excerpt that reaches the last word includes its punctuation.
  const isEnd = !words.some((word) => word.from > to);

  return { from, to: isEnd ? text.length : to };
}

/** Sorts ranges and merges those that touch. */
function mergeRanges(ranges: TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }

  return merged;
}

import LineBreaker from "linebreak";
import { FIXED_SPACE } from "./typeset-text";
import { widthInEms } from "./widths";

/** Separates two parts of a word: the line may break there without a hyphen. */
const GLUE = "";

/**
 * Splits a word where a line may break: Chinese by Unicode (UAX #14), a long address after its
 * punctuation. Nothing else is hyphenated. A part wider than a column breaks anywhere, so that
 * nothing is cut off.
 */
export function breakWord(word: string | null): string[] {
  if (!word) return [""];

  return joinWithGlue(splitWord(word).flatMap(splitTooWide));
}

function splitWord(word: string): string[] {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(word) || word.includes(FIXED_SPACE))
    return findBreaks(word).map((part) => part.replaceAll(FIXED_SPACE, "\u00a0"));

  return word.length > 24 && /[/.]/.test(word) ? word.split(/(?<=[/.?&=-])(?=[^/.?&=-])/) : [word];
}

/** Ems; every column is wider, and every ordinary word narrower. */
const MAX_PART_WIDTH = 18;

/** Splits a part that is too wide into characters. */
function splitTooWide(part: string): string[] {
  return widthInEms(part) <= MAX_PART_WIDTH
    ? [part]
    : [...new Intl.Segmenter().segment(part)].map(({ segment }) => segment);
}

function findBreaks(text: string): string[] {
  const breaker = new LineBreaker(text);
  const parts: string[] = [];
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    parts.push(text.slice(from, found.position));
    from = found.position;
  }

  return parts;
}

function joinWithGlue(parts: string[]): string[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [GLUE, part]));
}

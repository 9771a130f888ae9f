import LineBreaker from "linebreak";
import { EVEN_SPACE } from "./as-set";
import { widthInEms } from "./widths";

/** Glue between two parts of a word: the line may break there, and no hyphen is drawn. */
const GLUE = "";

/**
 * Where a word may break at the end of a line. Chinese breaks where Unicode says (UAX #14), a long address after its marks; nothing else is ever
 * hyphenated. What would be wider than a column even so is broken anywhere, so that nothing of it is lost.
 */
export function breakWord(word: string | null): string[] {
  if (!word) return [""];

  return glued(partsOf(word).flatMap(byForce));
}

function partsOf(word: string): string[] {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(word) || word.includes(EVEN_SPACE))
    return opportunities(word).map((part) => part.replaceAll(EVEN_SPACE, "\u00a0"));

  return word.length > 24 && /[/.]/.test(word) ? word.split(/(?<=[/.?&=-])(?=[^/.?&=-])/) : [word];
}

/** In ems: no column is narrower in any language, and no word of a language wider. */
const WIDEST = 18;

/** A part of a word, or its characters one by one where it is too wide. */
function byForce(part: string): string[] {
  return widthInEms(part) <= WIDEST ? [part] : [...new Intl.Segmenter().segment(part)].map(({ segment }) => segment);
}

function opportunities(text: string): string[] {
  const breaker = new LineBreaker(text);
  const parts: string[] = [];
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    parts.push(text.slice(from, found.position));
    from = found.position;
  }

  return parts;
}

function glued(parts: string[]): string[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [GLUE, part]));
}

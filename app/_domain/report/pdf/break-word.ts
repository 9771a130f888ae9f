import LineBreaker from "linebreak";
import { EVEN_SPACE } from "./as-set";

/** Glue between two parts of a word: the line may break there, and no hyphen is drawn. */
const GLUE = "";

/**
 * Where a word may break at the end of a line. Chinese breaks where Unicode says (UAX #14), a long address after its marks; nothing else is ever
 * hyphenated.
 */
export function breakWord(word: string | null): string[] {
  if (!word) return [""];
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(word) || word.includes(EVEN_SPACE))
    return glued(opportunities(word).map((part) => part.replaceAll(EVEN_SPACE, "\u00a0")));

  return word.length > 24 && /[/.]/.test(word) ? glued(word.split(/(?<=[/.?&=-])(?=[^/.?&=-])/)) : [word];
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

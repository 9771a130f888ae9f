import type { Locale } from "./locales";

/** Words of the unchanged text that are shown on either side of what changed. */
const AROUND = 8;

/** Words of a changed part that are shown; a longer one is cut. */
const LONGEST = 60;

/** Returns of two texts the parts in which they differ, each with some words around it and an ellipsis where more is left out. */
export function differingParts(before: string, after: string, locale: Locale): { before: string; after: string } {
  const [was, is] = [wordsOf(before, locale), wordsOf(after, locale)];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(was.length, is.length) - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const part = (words: string[]) => {
    const from = Math.max(0, head - AROUND * 2);
    const to = Math.min(words.length, words.length - tail + AROUND * 2);
    const shown = words.slice(from, Math.min(to, from + LONGEST * 2));
    const end = from + shown.length < words.length ? "…" : "";

    return `${from > 0 ? "…" : ""}${shown.join("").trim()}${end}`;
  };

  return { before: part(was), after: part(is) };
}

/** Words and what stands between them, in their order. */
function wordsOf(text: string, locale: Locale): string[] {
  return [...new Intl.Segmenter(locale, { granularity: "word" }).segment(text)].map(({ segment }) => segment);
}

import { diffArrays } from "diff";
import type { Locale } from "./locales";

export interface DifferencePart {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Beyond so many words taken out and put in, two texts are two texts: what is left of the first says nothing. */
const MOST_CHANGES = 1_000;
/** How much of what stayed the same is shown beside what changed, in characters. */
const NEAR = 80;
const GAP = " … ";

/** Words of the unchanged text that are shown on either side of what changed. */
const AROUND = 8;

/** Words of a changed part that are shown; a longer one is cut. */
const LONGEST = 60;

/** Which words differ between two texts of a language; `undefined` where they have next to nothing in common. */
export function wordDifference(before: string, after: string, locale: Locale): DifferencePart[] | undefined {
  const changes = diffArrays(wordsOf(before, locale), wordsOf(after, locale), { maxEditLength: MOST_CHANGES });

  return changes?.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** The same with what stayed the same shortened to what stands near a change. */
export function nearChanges(parts: DifferencePart[]): DifferencePart[] {
  return parts.map((part, index) => {
    if (part.kind !== "same") return part;
    const start = index === 0 ? "" : headOf(part.text);
    const end = index === parts.length - 1 ? "" : tailOf(part.text);

    return start.length + end.length + GAP.length >= part.text.length ? part : { ...part, text: start + GAP + end };
  });
}

/** Ends with a whole word, where there are spaces between words. */
function headOf(text: string): string {
  return text
    .slice(0, NEAR)
    .replace(/\S{1,20}$/u, "")
    .trimEnd();
}

/** Begins with a whole word. */
function tailOf(text: string): string {
  return text
    .slice(-NEAR)
    .replace(/^\S{1,20}(?=\s)/u, "")
    .trimStart();
}

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

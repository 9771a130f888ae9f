import { diffArrays } from "diff";
import type { Locale } from "./locales";

export interface DifferencePart {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Removed and added words beyond which a comparison says nothing. */
const MAX_CHANGES = 1_000;
/** Characters of unchanged text displayed beside a change. */
const CONTEXT_LENGTH = 80;
const ELLIPSIS = " … ";

/** Words of unchanged text displayed on either side of a change. */
const CONTEXT_WORDS = 8;

/** Words of a changed part that are displayed; a longer one is cut. */
const MAX_PART_WORDS = 60;

/**
 * Returns the word differences of two texts; undefined where they have almost nothing in common.
 */
export function wordDifference(before: string, after: string, locale: Locale): DifferencePart[] | undefined {
  const changes = diffArrays(wordsOf(before, locale), wordsOf(after, locale), { maxEditLength: MAX_CHANGES });

  return changes?.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** Shortens unchanged parts to the text next to a change. */
export function shortenUnchanged(parts: DifferencePart[]): DifferencePart[] {
  return parts.map((part, index) => {
    if (part.kind !== "same") return part;
    const start = index === 0 ? "" : startOf(part.text);
    const end = index === parts.length - 1 ? "" : endOf(part.text);

    return start.length + end.length + ELLIPSIS.length >= part.text.length
      ? part
      : { ...part, text: start + ELLIPSIS + end };
  });
}

/** Returns the start of a text, up to a whole word. */
function startOf(text: string): string {
  return text
    .slice(0, CONTEXT_LENGTH)
    .replace(/\S{1,20}$/u, "")
    .trimEnd();
}

/** Returns the end of a text, from a whole word on. */
function endOf(text: string): string {
  return text
    .slice(-CONTEXT_LENGTH)
    .replace(/^\S{1,20}(?=\s)/u, "")
    .trimStart();
}

/** Returns the differing parts of two texts, with some words of context and ellipses. */
export function differingParts(before: string, after: string, locale: Locale): { before: string; after: string } {
  const [wordsBefore, wordsAfter] = [wordsOf(before, locale), wordsOf(after, locale)];
  let sameStart = 0;
  while (
    sameStart < wordsBefore.length &&
    sameStart < wordsAfter.length &&
    wordsBefore[sameStart] === wordsAfter[sameStart]
  )
    sameStart += 1;
  let sameEnd = 0;
  while (
    sameEnd < Math.min(wordsBefore.length, wordsAfter.length) - sameStart &&
    wordsBefore.at(-1 - sameEnd) === wordsAfter.at(-1 - sameEnd)
  )
    sameEnd += 1;
  const part = (words: string[]) => {
    const from = Math.max(0, sameStart - CONTEXT_WORDS * 2);
    const to = Math.min(words.length, words.length - sameEnd + CONTEXT_WORDS * 2);
    const displayed = words.slice(from, Math.min(to, from + MAX_PART_WORDS * 2));
    const end = from + displayed.length < words.length ? "…" : "";

    return `${from > 0 ? "…" : ""}${displayed.join("").trim()}${end}`;
  };

  return { before: part(wordsBefore), after: part(wordsAfter) };
}

/** Returns words and the text between them, in order. */
function wordsOf(text: string, locale: Locale): string[] {
  return [...new Intl.Segmenter(locale, { granularity: "word" }).segment(text)].map(({ segment }) => segment);
}

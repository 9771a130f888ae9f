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

/** Which words differ between two texts of a language; `undefined` where they have next to nothing in common. */
export function wordDifference(before: string, after: string, locale: Locale): DifferencePart[] | undefined {
  const words = new Intl.Segmenter(locale, { granularity: "word" });
  const wordsOf = (text: string) => [...words.segment(text)].map(({ segment }) => segment);
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES });

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
